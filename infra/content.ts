import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

/** Owns what authors publish: files named by their hashes, and the pointer, whose every state is kept. */
export class Content extends Construct {
  private readonly bucket: Bucket

  constructor(scope: Construct) {
    super(scope, 'content')
    this.bucket = new Bucket(this, 'bucket', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new CfnOutput(Stack.of(this), 'ContentBucket', { value: this.bucket.bucketName })
  }

  /** To teach what is published, at most a minute after it was. */
  lendTo(borrower: LambdaFunction) {
    borrower.addEnvironment('CONTENT_BUCKET', this.bucket.bucketName)
    borrower.addEnvironment('CONTENT_KEPT_SECONDS', '60')
    this.letRead(borrower, '*.json')
  }

  /** To hand over what reads cards aloud, and what is to be printed. */
  lendMediaTo(borrower: LambdaFunction) {
    this.letRead(borrower, 'media/*')
  }

  private letRead(borrower: LambdaFunction, objects: string) {
    borrower.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.bucket.arnForObjects(objects)] }),
    )
  }
}
