import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { jenkinsAutomations } from '../../../../src/derive/automation/jenkins/jenkins-automations.ts'
import { enacted, name, told } from '../enacted.ts'

function read(text: string, path = 'Jenkinsfile') {
  const { automations, notes, scopes } = enacted(jenkinsAutomations, { [path]: text })
  return { automation: automations[0], notes, scopes }
}

describe('a declarative pipeline', () => {
  it('runs its stages one after another, started nobody knows how', () => {
    const { automation, scopes } = read(`// notes
pipeline
{
  agent { docker { image 'python:3.11' } }
  environment {
    ENV = 'dev'
    KEY = credentials('key')
  }
  parameters { string(name: 'MODEL', defaultValue: 'xgb', description: 'x') }
  stages {
    stage('Test')
    {
      steps {
        echo "nothing"
        sh '''
          pip install .
          pytest
        '''
      }
      post { failure { sh 'gone' } always { junit '*.xml'; archiveArtifacts artifacts: 'out/**' } }
    }
    stage("Train") {
      agent { label 'gpu' }
      environment { LEVEL = "\${ENV}-1" }
      steps {
        withCredentials([string(credentialsId: 'x', variable: 'Y')]) {
          script { sh "python train.py \${params.MODEL} \${LEVEL} \${env.BUILD_ID} \\$HOME \${x + y}" }
        }
        dir('app') { sh label: 'lint', script: 'flake8' }
        sh script: 'maybe', returnStatus: true
      }
    }
    stage('Ship') {
      input { message 'Go?' }
      steps { sh './ship' }
    }
  }
  post { success { sh 'after' } }
}
`)
    expect(told(automation)).toEqual([
      'Test:           pip install . @16 []',
      'Test:           pytest @17 []',
      'Test: archiveArtifacts keeps out/** @20 []',
      'Train: python train.py xgb dev-1 ${BUILD_ID} $HOME ${{ x_y }} @27 []',
      'Train: flake8 @29 []',
      'Train: maybe @30 [] tolerant',
      'Ship: a person has to approve @34 []',
      'Ship: ./ship @35 []',
      'post: after @38 []',
    ])
    expect(automation?.jobs.map(({ id, needs, runner }) => [id, needs, runner])).toEqual([
      ['Test', [], 'python:3.11'],
      ['Train', ['Test'], 'gpu'],
      ['Ship', ['Train'], 'python:3.11'],
      ['post', ['Ship'], 'python:3.11'],
    ])
    expect(scopes[1]).toMatchObject({ cwd: '', errexit: true, env: { ENV: 'dev', LEVEL: 'dev-1' } })
    expect(scopes[2]).toMatchObject({ cwd: 'app' })
    expect(automation?.unseen).toMatchObject([{ what: 'what starts Jenkinsfile', reason: 'not-collected' }])
  })

  it.each([
    ['triggers { githubPush() }', ['change push']],
    ["triggers { cron('H 2 * * *') }", ['schedule cron (H 2 * * *)']],
    ["triggers { pollSCM('H/5 * * * *'); upstream(upstreamProjects: 'data') }", ['change push', 'event upstream']],
    ['options { timestamps() }', []],
  ])('starts as it says: %s', (head, expected) => {
    const { automation } = read(`pipeline {\n  ${head}\n  stages { stage('a') { steps { sh 'make' } } }\n}\n`)
    expect(automation?.triggers.map(name)).toEqual(expected)
    expect(automation?.unseen).toHaveLength(expected.length === 0 ? 1 : 0)
  })

  it('builds every branch where conditions ask for one', () => {
    const stage = (condition: string) =>
      `stage('${condition.replaceAll("'", '')}') { when { ${condition} } steps { sh 'x' } }\n`
    const { automation } = read(
      `pipeline {\n  agent any\n  stages {\n${[
        "branch 'main'",
        "branch pattern: 'rel.*', comparator: 'REGEXP'",
        'changeRequest()',
        'not { changeRequest() }',
        'buildingTag()',
        "anyOf { branch 'develop'; branch 'main' }",
        "expression { return env.BRANCH_NAME == 'main' }",
        'expression { env.GOOD == "true" }',
        'expression { false }',
      ]
        .map(stage)
        .join('')}}\n}\n`,
    )
    const found = automation?.jobs.map(({ id, activities }) => [
      id,
      ...activities.map(
        ({ triggers, conditional }) => `${triggers.map(name).join(', ')}${conditional ? ' maybe' : ''}`,
      ),
    ])
    const other = 'change branch (pushes to other branches)'
    const all = `change push, ${other}, change pull_request, event push (branches: develop), release tag`
    expect(found).toEqual([
      ['branch main', 'change push'],
      ['not { changeRequest() }', `change push, ${other}, event push (branches: develop), release tag`],
      ['anyOf { branch develop; branch main }', 'change push, event push (branches: develop)'],
      ['expression { return env.BRANCH_NAME == main }', 'change push'],
      ['expression { env.GOOD == "true" }', `${all} maybe`],
      ['changeRequest()', 'change pull_request'],
      ['buildingTag()', 'release tag'],
    ])
  })

  it('runs stages side by side and in a matrix', () => {
    const { automation } = read(`pipeline {
  stages {
    stage('All') {
      parallel {
        stage('A') { steps { sh 'a' } }
        stage('B') { steps { sh 'b' } }
      }
    }
    stage('Cells') {
      matrix {
        axes { axis { name 'PY'; values '3.10', '3.11' } }
        stages { stage('T') { steps { sh "tox \${PY}" } } }
      }
    }
    stage('End') { steps { sh 'end' } }
  }
}
`)
    expect(automation?.jobs.map(({ id, needs, activities }) => [id, needs, activities[0]?.note])).toEqual([
      ['All / A', [], 'a'],
      ['All / B', [], 'b'],
      ['Cells / 3.10 / T', ['All / A', 'All / B'], 'tox 3.10'],
      ['Cells / 3.11 / T', ['All / A', 'All / B'], 'tox 3.11'],
      ['End', ['Cells / 3.10 / T', 'Cells / 3.11 / T'], 'end'],
    ])
  })

  it('knows which failures are swallowed, and what is only done for a failure', () => {
    const { automation, scopes } = read(`pipeline {
  stages { stage('a') { steps {
    catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { sh 'caught' }
    catchError { sh 'failing' }
    script {
      try { sh 'tried' } catch (e) { echo "\${e}" }
      try { sh 'thrown' } catch (Exception e) { currentBuild.result = 'FAILURE'; throw e } finally { sh 'last' }
      if (params.DEPLOY) { sh 'asked' } else { sh 'not asked' }
    }
    sh '''#!/bin/bash
bang'''
    bat 'dir'
  } } }
}
`)
    expect(told(automation)).toEqual([
      'a: caught @3 [] tolerant',
      'a: failing @4 []',
      'a: tried @6 [] tolerant',
      'a: thrown @7 []',
      'a: last @7 []',
      'a: asked @8 [] maybe',
      'a: not asked @8 [] maybe',
      'a: #!/bin/bash @10 []',
      'a: bang @11 []',
      "a: 'dir' @12 []",
    ])
    expect(scopes.at(-2)?.errexit).toBe(false)
  })

  it('does not run where its stages stand in no section of stages', () => {
    const stage = "stage('Test') { steps { sh 'pytest' } }"
    const { automation, notes } = read(`pipeline {\n  agent any\n  ${stage}\n}\n`)
    expect(automation).toMatchObject({ jobs: [], inactive: expect.stringContaining('Jenkins refuses it') })
    expect(notes).toHaveLength(1)
    expect(read(`pipeline {\n  agent any\n  stages { ${stage} }\n}\n`).automation?.inactive).toBeUndefined()
    expect(read(`node {\n  ${stage}\n}\n`).automation?.inactive).toBeUndefined()
  })

  it('enters functions of the file, and hands over what others keep', () => {
    const { automation } = read(`@Library('acme-pipelines@v1') _
def ship(target) { sh 'ship'; again() }
def again() { ship('x') }
pipeline {
  stages { stage('a') { steps {
    ship('prod')
    deployModel(name: 'churn', env: 'prod')
    build job: 'deploy-prod'
    slackSend channel: '#ml'
  } } }
}
`)
    const [job] = automation?.jobs ?? []
    expect(job?.activities.map(({ kind, note }) => `${kind} ${note}`)).toEqual(['build ship', 'notify slackSend'])
    expect(job?.delegated.map(({ callee, hints }) => [callee, ...hints])).toEqual([
      ['deployModel of acme-pipelines@v1', 'name: churn', 'env: prod'],
      ['Jenkins job deploy-prod'],
    ])
  })
})

describe('functions and steps of a library in the repository', () => {
  const stage = (steps: string) => `pipeline {\n  stages { stage('a') { steps { ${steps} } } }\n}\n`
  const lines = (texts: Readonly<Record<string, string>>) => {
    const { automations } = enacted(jenkinsAutomations, texts)
    return automations.flatMap(({ path, jobs }) =>
      jobs.flatMap(({ activities }) =>
        activities.map(({ note, at, via }) => [path, note, at.path, ...via].join(' | ')),
      ),
    )
  }

  it('know what they are handed', () => {
    const text = `def ship(String stage, replicas = 2) { sh "ship $stage --replicas \${replicas}" }\n${stage("ship('prod'); ship('dev', 1)")}`
    expect(lines({ Jenkinsfile: text })).toEqual([
      'Jenkinsfile | ship prod --replicas 2 | Jenkinsfile',
      'Jenkinsfile | ship dev --replicas 1 | Jenkinsfile',
    ])
  })

  it('are followed into the folder of the library', () => {
    const texts = {
      'ci/train.groovy': stage("runJob('job.yml', '$NAME')"),
      'ci/library/vars/runJob.groovy':
        'def call(String file, String name) {\n  sh "submit ${file} --name ${name}"\n}\n',
    }
    expect(lines(texts)).toEqual([
      'ci/train.groovy | submit job.yml --name $NAME | ci/library/vars/runJob.groovy | ci/train.groovy:2 | step runJob',
    ])
  })

  it('are not run by themselves, and what is no pipeline is none', () => {
    expect(lines({ 'vars/train.groovy': `def call() {\n${stage("sh 'fit'")}}\n` })).toEqual([])
    expect(lines({ 'vars/train.groovy': stage("sh 'fit'") })).toEqual([])
    expect(lines({ 'build.groovy': 'task pipeline { sh "fit" }\n' })).toEqual([])
  })
})

describe('a scripted pipeline', () => {
  it('gives its stages and plain steps', () => {
    const { automation } = read(`node('gpu') {
  checkout scm
  def image
  stage('Build') {
    image = docker.build("acme/ml:\${env.BUILD_ID}", './app')
    image.inside { sh 'pytest' }
  }
  stage('Push') {
    docker.withRegistry('https://x', 'y') { image.push() }
    docker.image('acme/ml').push('latest')
  }
}
`)
    expect(told(automation)).toEqual([
      'Build: docker build -t "acme/ml:${BUILD_ID}" ./app @5 []',
      'Build: pytest @6 []',
      'Push: docker push "acme/ml:${BUILD_ID}" @9 []',
      'Push: docker push "acme/ml" @10 []',
    ])
    expect(automation?.jobs[1]?.needs).toEqual(['Build'])
  })

  it('is named where nothing of it can be read', () => {
    const { automation, notes } = read('node {\n  load("x.groovy").run()\n}\n')
    expect(automation).toMatchObject({ jobs: [], unseen: [{ detail: 'recognised as Jenkins, not assessed' }] })
    expect(notes[0]?.severity).toBe('info')
  })
})

describe('files', () => {
  it('are known by what stands in them, anywhere but among samples', () => {
    const text = "pipeline { stages { stage('a') { steps { sh 'x' } } } }\n"
    const { automations } = enacted(jenkinsAutomations, {
      'ci/Jenkinsfile.train': text,
      'examples/Jenkinsfile': text,
      'docs/Jenkinsfile': text,
      Jenkinsfile: 'notes on Jenkins\n',
      'ci/nightly.groovy': text,
      'ci/notes.groovy': 'println "pipeline {"\n',
      'examples/nightly.groovy': text,
    })
    expect(automations.map(({ path }) => path)).toEqual(['ci/Jenkinsfile.train', 'ci/nightly.groovy'])
  })

  it('end, however long or broken they are', () => {
    expect(read(`pipeline {\n${'a '.repeat(70_000)}`).automation?.jobs).toEqual([])
    expect(read(`pipeline {\n${'{'.repeat(5_000)}`).automation?.jobs).toEqual([])
    const piece = fc.constantFrom(
      'pipeline {', '}', "stage('a') {", 'steps {', "sh '''x", 'sh "', 'when { branch', '(', ')', '[', 'parallel a: {', 'def x = sh(',
      'if (a == "b") {', '} else {', 'environment { A =', '/*', '//', '$', 'x.y().z {', "input 'x'", '@Library(', '\\',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expect(read(`pipeline {\n${pieces.join('\n')}`).automation?.system).toBe('jenkins')
      }),
    )
  })
})
