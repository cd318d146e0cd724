import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { Fifo } from './fifo.ts'
import { houseTable } from './house-table.ts'

/** Owns the certificates: a row each, their files, the status lists, and the orders. */
export class Certificates extends Construct {
  readonly orders: Fifo
  private readonly table: Table
  private readonly bucket: Bucket

  constructor(scope: Construct) {
    super(scope, 'certificates')
    this.table = houseTable(this)
    new CfnOutput(Stack.of(this), 'CertificatesTable', { value: this.table.tableName })
    this.bucket = new Bucket(this, 'bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.orders = new Fifo(this, 'orders', { visibilitySeconds: 180, receives: 100 })
    this.orders.tell('Orders')
  }

  /** To show certificates and hand out their files. */
  lendForReading(borrower: LambdaFunction) {
    const onFile = ['s3:GetObject']
    this.lend(borrower, ['dynamodb:GetItem'], { pdf: onFile, png: onFile, json: onFile, list: onFile })
  }

  /** To judge them: the row says whether there is anything to judge. */
  lendForVerifying(borrower: LambdaFunction) {
    const onFile = ['s3:GetObject']
    this.lend(borrower, ['dynamodb:GetItem'], { pdf: onFile, json: onFile, list: onFile })
  }

  /** To order, hand over and withdraw. */
  lendForHolders(borrower: LambdaFunction) {
    this.lend(borrower, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], {
      pdf: ['s3:GetObject', 's3:DeleteObject'],
      png: ['s3:DeleteObject'],
      json: ['s3:DeleteObject'],
    })
    this.orders.lendTo(borrower, 'ORDERS_URL')
  }

  /** To be handed orders, to issue, and to put a corrected one in the place of the first. */
  feed(issuer: LambdaFunction) {
    const onFile = ['s3:PutObject', 's3:GetObject']
    const onOwn = [...onFile, 's3:DeleteObject']
    this.lend(issuer, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], {
      pdf: onOwn,
      png: onOwn,
      json: onOwn,
      list: onFile,
    })
    this.orders.feed(issuer, 5)
  }

  /** To read all rows, to count. */
  lendForFolding(folder: LambdaFunction) {
    folder.addEnvironment('CERTIFICATES_TABLE', this.table.tableName)
    this.table.grant(folder, 'dynamodb:Scan')
  }

  private lend(borrower: LambdaFunction, onRows: string[], onFiles: Record<string, string[]>) {
    borrower.addEnvironment('CERTIFICATES_TABLE', this.table.tableName)
    borrower.addEnvironment('CERTIFICATES_BUCKET', this.bucket.bucketName)
    this.table.grant(borrower, ...onRows)
    for (const [ending, actions] of Object.entries(onFiles)) {
      const resources = [this.bucket.arnForObjects(`*.${ending}`)]
      borrower.addToRolePolicy(new PolicyStatement({ actions, resources }))
    }
  }
}
