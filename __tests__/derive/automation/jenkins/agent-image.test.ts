import { describe, expect, it } from '@jest/globals'
import { jenkinsAutomations } from '../../../../src/derive/automation/jenkins/jenkins-automations.ts'
import { enacted, told } from '../enacted.ts'

function read(text: string) {
  return told(enacted(jenkinsAutomations, { Jenkinsfile: text }).automations[0])
}

describe('the image in which Jenkins runs a pipeline', () => {
  it('is built before its stages', () => {
    expect(
      read("pipeline {\n  agent { dockerfile true }\n  stages { stage('A') { steps { sh 'make' } } }\n}\n"),
    ).toEqual(['agent: docker build -f "Dockerfile" "." @2 []', 'A: make @3 []'])
  })

  it('is built for one stage from where the stage says', () => {
    const agent = "agent { dockerfile { filename 'ci.Dockerfile'; dir 'build'; label 'gpu' } }"
    expect(read(`pipeline {\n  agent any\n  stages { stage('A') { ${agent}\n steps { sh 'make' } } }\n}\n`)).toEqual([
      'A: docker build -f "build/ci.Dockerfile" "build" @3 []',
      'A: make @4 []',
    ])
  })

  it.each(["docker 'python:3.12'", 'dockerfile false', "label 'linux'"])('is none of ours with %s', (agent) => {
    expect(read(`pipeline {\n  agent { ${agent} }\n  stages { stage('A') { steps { sh 'make' } } }\n}\n`)).toEqual([
      'A: make @3 []',
    ])
  })
})

describe('a step without brackets whose result is kept', () => {
  const built = (value: string) =>
    read(
      `pipeline {\n  agent any\n  environment { registry = 'acme/ml' }\n  stages { stage('A') { steps { script {\n app = ${value}\n app.push()\n } } } }\n}\n`,
    )

  it('builds and pushes the image', () => {
    expect(built("docker.build registry + ':7'")).toEqual([
      'A: docker build -t "acme/ml:7" . @5 []',
      'A: docker push "acme/ml:7" @6 []',
    ])
  })

  it.each(['docker.build instanceof Object', 'env.registry'])('%s is no step', (value) =>
    expect(built(value)).toEqual([]),
  )
})
