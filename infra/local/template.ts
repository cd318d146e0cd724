import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Resource {
  id: string
  type: string
  /** The construct's path below its stack, such as `take-turn`. */
  path: string
  properties: Record<string, unknown>
}

export interface Template {
  stack: string
  region: string
  resources: Map<string, Resource>
  parameters: Map<string, unknown>
  /** By name, with references as they stand. */
  outputs: Map<string, unknown>
  /** Folders of the stack's assets, by the key under which a deployment would upload them. */
  assets: Map<string, string>
}

interface Artifact {
  type: string
  environment?: string
  properties?: { templateFile?: string; file?: string; stackName?: string }
  metadata?: PathMetadata
  additionalMetadataFile?: string
}

type PathMetadata = Record<string, { type: string; data?: unknown }[]>

const DEFAULT_REGION = 'eu-west-3'

/** The stacks of a cloud assembly, as `CDK_OUTDIR=… node infra/app.ts` wrote it. Throws when there is none. */
export function readTemplates(assembly: string): Template[] {
  const manifest = join(assembly, 'manifest.json')
  if (!existsSync(manifest)) throw new Error(`${assembly} holds no cloud assembly: synthesise it first.`)
  const artifacts = Object.entries(readJson<{ artifacts: Record<string, Artifact> }>(manifest).artifacts)
  const assets = new Map(artifacts.flatMap(([, artifact]) => readAssets(assembly, artifact)))
  return artifacts
    .filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
    .map(([name, artifact]) => readTemplate(assembly, name, artifact, assets))
}

function readTemplate(
  assembly: string,
  name: string,
  artifact: Artifact,
  assets: Template['assets'],
): Template {
  const paths = readPaths(assembly, artifact)
  const template = readJson<{
    Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>
    Parameters?: Record<string, { Default?: unknown }>
    Outputs?: Record<string, { Value: unknown }>
  }>(join(assembly, artifact.properties?.templateFile ?? ''))
  const region = artifact.environment?.split('/').at(-1) ?? ''
  return {
    stack: artifact.properties?.stackName ?? name,
    region: region === '' || region === 'unknown-region' ? DEFAULT_REGION : region,
    resources: new Map(
      Object.entries(template.Resources).map(([id, { Type, Properties }]) => [
        id,
        { id, type: Type, path: paths.get(id) ?? id, properties: Properties ?? {} },
      ]),
    ),
    parameters: new Map(Object.entries(template.Parameters ?? {}).map(([id, { Default }]) => [id, Default])),
    outputs: new Map(Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [name, Value])),
    assets,
  }
}

function readAssets(assembly: string, artifact: Artifact): [string, string][] {
  if (artifact.type !== 'cdk:asset-manifest') return []
  const { files = {} } = readJson<{
    files?: Record<string, { source: { path?: string }; destinations: Record<string, { objectKey: string }> }>
  }>(join(assembly, artifact.properties?.file ?? ''))
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [
      objectKey,
      join(assembly, source.path ?? ''),
    ]),
  )
}

/** CDK keeps a construct's path beside the template: `/takwin/take-turn/Resource` is the id `taketurn617E3C5B`. */
function readPaths(assembly: string, artifact: Artifact): Map<string, string> {
  const { metadata = {}, additionalMetadataFile } = artifact
  const more = additionalMetadataFile ? readJson<PathMetadata>(join(assembly, additionalMetadataFile)) : {}
  return new Map(
    Object.entries({ ...metadata, ...more }).flatMap(([path, entries]) =>
      entries
        .filter(({ type }) => type === 'aws:cdk:logicalId')
        .map(({ data }): [string, string] => [
          String(data),
          path
            .split('/')
            .slice(2)
            .join('/')
            .replace(/\/Resource$/, ''),
        ]),
    ),
  )
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
