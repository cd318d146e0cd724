import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Operation, refusal } from './aws-json.ts'

interface Asked {
  KeyId: string
  Message: string
  MessageType?: string
  SigningAlgorithm: string
}

/** KMS for the keys of the template, by id or ARN: one Ed25519 key, drawn once and kept in `file`. Source: KMS API reference. */
export function kmsOperations(keys: { id: string; arn: string }[], file: string): Record<string, Operation> {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
  }
  const privateKey = createPrivateKey(readFileSync(file))
  const known = (asked: string) => {
    const key = keys.find(({ id, arn }) => id === asked || arn === asked)
    if (!key) throw refusal('NotFoundException', `Key ${asked} does not exist`)
    return key.arn
  }
  return {
    'TrentService.Sign': ({ KeyId, Message, MessageType, SigningAlgorithm }: Asked) => {
      if (MessageType !== 'RAW' || SigningAlgorithm !== 'ED25519_SHA_512')
        throw refusal('ValidationException', 'only ED25519_SHA_512 of RAW messages has a stand-in')
      const message = Buffer.from(Message, 'base64')
      if (message.length > 4096) throw refusal('ValidationException', 'a message has at most 4096 bytes')
      return {
        KeyId: known(KeyId),
        SigningAlgorithm,
        Signature: sign(null, message, privateKey).toString('base64'),
      }
    },
    'TrentService.GetPublicKey': ({ KeyId }: Asked) => ({
      KeyId: known(KeyId),
      KeySpec: 'ECC_NIST_EDWARDS25519',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'],
      PublicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64'),
    }),
  }
}
