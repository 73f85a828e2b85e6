import { describe, expect, test } from '@jest/globals'
import { maskSecrets } from '../../../src/collect/mask-secrets.ts'
import { privateKeys } from '../../../src/collect/secrets/private-keys.ts'

// In parts, so that no scanner takes this file for a leak.
const begin = ['-----BEGIN RSA PRIV', 'ATE KEY-----'].join('')
const end = ['-----END RSA PRIV', 'ATE KEY-----'].join('')
const body = 'MIIEowIBAAKCAQEAx0'

describe('privateKeys', () => {
  test('masks the inside line by line', () => {
    expect(maskSecrets('k.yml', `a\n${begin}\n${body}\r\n${body}\n${end}\nb\n`)).toBe(
      `a\n${begin}\n***\r\n***\n${end}\nb\n`,
    )
  })

  test('in JSON the block is one line', () => {
    expect(maskSecrets('k.json', `{"private_key": "${begin}\\n${body}\\n${end}\\n"}`)).toBe(
      `{"private_key": "${begin}***${end}\\n"}`,
    )
  })

  test('a block that is cut off ends where something else begins', () => {
    expect(maskSecrets('k.txt', `${begin}\n${body}\n<p>and so on</p>\n`)).toBe(`${begin}\n***\n<p>and so on</p>\n`)
  })

  test('public keys and prose stay', () => {
    expect(privateKeys(`-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\nPRIVATE KEY`)).toEqual([])
  })
})
