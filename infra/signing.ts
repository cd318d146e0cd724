import { RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/**
 * Owns the key that signs credentials. To rotate it, write its name and public key, as `/.well-known/did.json` has them,
 * among the former ones, and give the key below another id: what it signed verifies as before.
 */
export class Signing extends Construct {
  private readonly key: Key
  private readonly former: Readonly<Record<string, string>>

  /** `former`: public keys as multibase, by the names of their keys. */
  constructor(scope: Construct, former: Readonly<Record<string, string>>) {
    super(scope, 'signing')
    this.former = former
    this.key = new Key(this, 'key', {
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      description: 'Signs the credentials of certificates, and their status lists',
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  lendForSigning(borrower: LambdaFunction) {
    this.lend(borrower, 'kms:Sign')
  }

  /** To say which keys are ours. */
  lendForPublishing(borrower: LambdaFunction) {
    borrower.addEnvironment('FORMER_SIGNERS', JSON.stringify(this.former))
    this.lend(borrower, 'kms:GetPublicKey')
  }

  private lend(borrower: LambdaFunction, action: string) {
    borrower.addEnvironment('SIGNER', this.key.keyId)
    borrower.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [this.key.keyArn] }))
  }
}
