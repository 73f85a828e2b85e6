import { expect, it } from '@jest/globals'
import { isUnusedModule } from '../../../src/derive/declarations/unused-modules.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const own = 'infra/modules/service/main.tf'
const unused = (texts: Readonly<Record<string, string>>, path = own) =>
  isUnusedModule(path, filesOf(repositoryOf({ [own]: 'resource "aws_ecs_service" "this" {}\n', ...texts })))

it.each([
  ['../modules/service'],
  ['../modules/service/'],
  ['git::https://git.example/acme/infra.git//modules/service?ref=v1'],
])('%s uses it', (source) =>
  expect(unused({ 'infra/dev/main.tf': `module "a" {\n  source = "${source}"\n}\n` })).toBe(false),
)

it('Terragrunt uses it', () =>
  expect(unused({ 'live/terragrunt.hcl': 'terraform {\n  source = "../infra/modules/service"\n}\n' })).toBe(false))

it('so it does below many empty lines', () =>
  expect(unused({ 'infra/main.tf': `module "a" {${'\n'.repeat(400_000)}  source = "../modules/service"\n}\n` })).toBe(
    false,
  ))

it('a module of another name does not', () =>
  expect(unused({ 'infra/main.tf': 'module "a" {\n  source = "../modules/service-mesh"\n}\n' })).toBe(true))

it('what lies outside of modules is applied by itself', () =>
  expect(unused({ 'infra/main.tf': '' }, 'infra/main.tf')).toBe(false))
