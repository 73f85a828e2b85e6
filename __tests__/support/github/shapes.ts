import type { components } from '@octokit/openapi-types'
import type { GitChange, GitCommit, GitObjects } from './git-objects.ts'
import type {
  World,
  WorldArtifact,
  WorldCheckRun,
  WorldComment,
  WorldDeployment,
  WorldEnvironment,
  WorldPullRequest,
  WorldRelease,
  WorldRun,
  WorldStatus,
  WorldWorkflow,
} from './world.ts'

type Schemas = components['schemas']

/** A world as GitHub's REST API writes it; the types are GitHub's own. */
export function shapesOf(world: World, git: GitObjects, api: string) {
  const [ownerName = '', name = ''] = world.repository.split('/')
  const web = 'https://github.com'
  const repoUrl = `${api}/repos/${world.repository}`
  const repoWeb = `${web}/${world.repository}`

  function user(login: string): Schemas['simple-user'] {
    const url = `${api}/users/${encodeURIComponent(login)}`
    return {
      login,
      id: numberOf(login),
      node_id: `U_${numberOf(login)}`,
      avatar_url: 'https://avatars.githubusercontent.com/u/1?v=4',
      gravatar_id: '',
      url,
      html_url: `${web}/${encodeURIComponent(login)}`,
      followers_url: `${url}/followers`,
      following_url: `${url}/following`,
      gists_url: `${url}/gists`,
      starred_url: `${url}/starred`,
      subscriptions_url: `${url}/subscriptions`,
      organizations_url: `${url}/orgs`,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      received_events_url: `${url}/received_events`,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      site_admin: false,
    }
  }

  function minimalRepository(): Schemas['minimal-repository'] {
    return {
      id: 42,
      node_id: 'R_42',
      name,
      full_name: world.repository,
      owner: user(ownerName),
      private: true,
      html_url: repoWeb,
      description: null,
      fork: false,
      url: repoUrl,
      archive_url: `${repoUrl}/{archive_format}{/ref}`,
      assignees_url: `${repoUrl}/assignees{/user}`,
      blobs_url: `${repoUrl}/git/blobs{/sha}`,
      branches_url: `${repoUrl}/branches{/branch}`,
      collaborators_url: `${repoUrl}/collaborators{/collaborator}`,
      comments_url: `${repoUrl}/comments{/number}`,
      commits_url: `${repoUrl}/commits{/sha}`,
      compare_url: `${repoUrl}/compare/{base}...{head}`,
      contents_url: `${repoUrl}/contents/{+path}`,
      contributors_url: `${repoUrl}/contributors`,
      deployments_url: `${repoUrl}/deployments`,
      downloads_url: `${repoUrl}/downloads`,
      events_url: `${repoUrl}/events`,
      forks_url: `${repoUrl}/forks`,
      git_commits_url: `${repoUrl}/git/commits{/sha}`,
      git_refs_url: `${repoUrl}/git/refs{/sha}`,
      git_tags_url: `${repoUrl}/git/tags{/sha}`,
      issue_comment_url: `${repoUrl}/issues/comments{/number}`,
      issue_events_url: `${repoUrl}/issues/events{/number}`,
      issues_url: `${repoUrl}/issues{/number}`,
      keys_url: `${repoUrl}/keys{/key_id}`,
      labels_url: `${repoUrl}/labels{/name}`,
      languages_url: `${repoUrl}/languages`,
      merges_url: `${repoUrl}/merges`,
      milestones_url: `${repoUrl}/milestones{/number}`,
      notifications_url: `${repoUrl}/notifications{?since,all,participating}`,
      pulls_url: `${repoUrl}/pulls{/number}`,
      releases_url: `${repoUrl}/releases{/id}`,
      stargazers_url: `${repoUrl}/stargazers`,
      statuses_url: `${repoUrl}/statuses/{sha}`,
      subscribers_url: `${repoUrl}/subscribers`,
      subscription_url: `${repoUrl}/subscription`,
      tags_url: `${repoUrl}/tags`,
      teams_url: `${repoUrl}/teams`,
      trees_url: `${repoUrl}/git/trees{/sha}`,
      hooks_url: `${repoUrl}/hooks`,
    }
  }

  const counts = {
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    open_issues_count: 0,
    subscribers_count: 0,
    network_count: 0,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    size: 1,
  }
  const features = {
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    archived: false,
    disabled: false,
  }

  /** Typed by what is there: full and plain repositories of GitHub's description share it. */
  function repository() {
    return {
      ...minimalRepository(),
      ...counts,
      ...features,
      permissions: { admin: false, push: true, pull: true },
      default_branch: world.defaultBranch,
      git_url: `git://github.com/${world.repository}.git`,
      ssh_url: `git@github.com:${world.repository}.git`,
      clone_url: `${repoWeb}.git`,
      svn_url: repoWeb,
      mirror_url: null,
      homepage: null,
      language: null,
      license: null,
      pushed_at: world.now,
      created_at: world.now,
      updated_at: world.now,
    }
  }

  function fullRepository(): Schemas['full-repository'] {
    return repository()
  }

  function commit(found: GitCommit): Schemas['commit'] {
    const url = `${repoUrl}/commits/${found.sha}`
    const person = { name: found.author, email: found.mail, date: found.at }
    return {
      url,
      sha: found.sha,
      node_id: `C_${found.sha}`,
      html_url: `${repoWeb}/commit/${found.sha}`,
      comments_url: `${url}/comments`,
      commit: {
        url: `${repoUrl}/git/commits/${found.sha}`,
        author: person,
        committer: person,
        message: found.message,
        comment_count: 0,
        tree: { sha: found.tree, url: `${repoUrl}/git/trees/${found.tree}` },
      },
      author: null,
      committer: null,
      parents: found.parents.map((sha) => ({
        sha,
        url: `${repoUrl}/commits/${sha}`,
        html_url: `${repoWeb}/commit/${sha}`,
      })),
    }
  }

  function tree(sha: string, deep: boolean): Schemas['git-tree'] {
    const items = git.tree(sha, deep)
    const limit = deep ? world.treeLimit : Number.POSITIVE_INFINITY
    return {
      sha,
      url: `${repoUrl}/git/trees/${sha}`,
      truncated: items.length > limit,
      tree: items.slice(0, limit).map(({ path, mode, type, oid, size }) => {
        const kind = type === 'tree' ? 'trees' : 'blobs'
        const url = type === 'commit' ? {} : { url: `${repoUrl}/git/${kind}/${oid}` }
        return { path, mode, type, sha: oid, ...(size === undefined ? {} : { size }), ...url }
      }),
    }
  }

  function blob(sha: string, bytes: Buffer): Schemas['blob'] {
    const content = bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n')
    return {
      sha,
      node_id: `B_${sha}`,
      size: bytes.length,
      url: `${repoUrl}/git/blobs/${sha}`,
      content,
      encoding: 'base64',
    }
  }

  function branch(branchName: string, found: GitCommit): Schemas['branch-with-protection'] {
    const url = `${repoUrl}/branches/${branchName}`
    const { classic } = world
    return {
      name: branchName,
      commit: commit(found),
      _links: { self: url, html: `${repoWeb}/tree/${branchName}` },
      protected: classic !== undefined || world.rules.length > 0,
      protection: {
        enabled: classic !== undefined,
        required_status_checks: {
          enforcement_level: classic === undefined || classic.checks.length === 0 ? 'off' : 'non_admins',
          contexts: [...(classic?.checks ?? [])],
          checks: (classic?.checks ?? []).map((context) => ({ context, app_id: null })),
        },
      },
      protection_url: `${url}/protection`,
    }
  }

  function rules(): Schemas['repository-rule-detailed'][] {
    const source = { ruleset_source_type: 'Repository', ruleset_source: world.repository, ruleset_id: 7 } as const
    return world.rules.map((rule): Schemas['repository-rule-detailed'] => {
      switch (rule.type) {
        case 'pull_request':
          return {
            type: 'pull_request',
            ...source,
            parameters: {
              required_approving_review_count: rule.reviews ?? 0,
              require_code_owner_review: rule.codeOwners ?? false,
              dismiss_stale_reviews_on_push: false,
              require_last_push_approval: false,
              required_review_thread_resolution: false,
            },
          }
        case 'required_status_checks':
          return {
            type: 'required_status_checks',
            ...source,
            parameters: {
              strict_required_status_checks_policy: false,
              required_status_checks: (rule.checks ?? []).map((context) => ({
                context,
                ...(rule.app === undefined ? {} : { integration_id: rule.app }),
              })),
            },
          }
        case 'workflows':
          return {
            type: 'workflows',
            ...source,
            parameters: { workflows: (rule.workflows ?? []).map((path) => ({ path, repository_id: 42 })) },
          }
        case 'merge_queue':
          return { type: 'merge_queue', ...source }
        case 'non_fast_forward':
          return { type: 'non_fast_forward', ...source }
      }
    })
  }

  function run(one: WorldRun): Schemas['workflow-run'] {
    const url = `${repoUrl}/actions/runs/${one.id}`
    return {
      id: one.id,
      node_id: `WFR_${one.id}`,
      name: one.workflow,
      head_branch: one.branch,
      head_sha: one.sha,
      path: one.workflow,
      display_title: one.workflow,
      run_number: one.id,
      event: one.event,
      status: one.conclusion === null ? 'in_progress' : 'completed',
      conclusion: one.conclusion,
      workflow_id: numberOf(one.workflow),
      url,
      html_url: `${repoWeb}/actions/runs/${one.id}`,
      pull_requests: [],
      created_at: one.createdAt,
      updated_at: one.createdAt,
      jobs_url: `${url}/jobs`,
      logs_url: `${url}/logs`,
      check_suite_url: `${repoUrl}/check-suites/1`,
      artifacts_url: `${url}/artifacts`,
      cancel_url: `${url}/cancel`,
      rerun_url: `${url}/rerun`,
      workflow_url: `${repoUrl}/actions/workflows/${numberOf(one.workflow)}`,
      head_commit: null,
      repository: minimalRepository(),
      head_repository: minimalRepository(),
    }
  }

  function artifact(one: WorldArtifact): Schemas['artifact'] {
    const url = `${repoUrl}/actions/artifacts/${one.id}`
    const by = world.runs.find(({ id }) => id === one.run)
    return {
      id: one.id,
      node_id: `A_${one.id}`,
      name: one.name,
      size_in_bytes: one.size,
      url,
      archive_download_url: `${url}/zip`,
      expired: one.expired ?? false,
      created_at: one.createdAt,
      expires_at: null,
      updated_at: one.createdAt,
      workflow_run:
        by === undefined
          ? null
          : { id: by.id, repository_id: 42, head_repository_id: 42, head_branch: by.branch, head_sha: by.sha },
    }
  }

  function environment(one: WorldEnvironment, index: number): Schemas['environment'] {
    const url = `${repoUrl}/environments/${encodeURIComponent(one.name)}`
    const reviewers = (one.reviewers ?? []).map((login) => ({ type: 'User' as const, reviewer: user(login) }))
    const asks = { id: 1, node_id: 'GA_1', type: 'required_reviewers', prevent_self_review: false, reviewers }
    const waits = { id: 2, node_id: 'GA_2', type: 'wait_timer', wait_timer: one.waitMinutes ?? 0 }
    return {
      id: index + 1,
      node_id: `EN_${index + 1}`,
      name: one.name,
      url,
      html_url: `${repoWeb}/deployments/activity_log?environments_filter=${encodeURIComponent(one.name)}`,
      created_at: world.now,
      updated_at: world.now,
      protection_rules: [
        ...(reviewers.length === 0 ? [] : [asks]),
        ...(one.waitMinutes === undefined ? [] : [waits]),
        ...(one.branches === undefined ? [] : [{ id: 3, node_id: 'GA_3', type: 'branch_policy' }]),
      ],
      deployment_branch_policy:
        one.branches === undefined
          ? null
          : { protected_branches: one.branches === 'protected', custom_branch_policies: one.branches === 'custom' },
    }
  }

  function workflow(one: WorldWorkflow, index: number): Schemas['workflow'] {
    const url = `${repoUrl}/actions/workflows/${index + 1}`
    return {
      id: index + 1,
      node_id: `W_${index + 1}`,
      name: one.path.replace(/^.*\//, ''),
      path: one.path,
      state: one.state ?? 'active',
      created_at: one.createdAt,
      updated_at: one.createdAt,
      url,
      html_url: `${repoWeb}/blob/${world.defaultBranch}/${one.path}`,
      badge_url: `${repoWeb}/workflows/${index + 1}/badge.svg`,
    }
  }

  function release(one: WorldRelease, index: number): Schemas['release'] {
    const id = index + 1
    const url = `${repoUrl}/releases/${id}`
    return {
      id,
      node_id: `RE_${id}`,
      url,
      html_url: `${repoWeb}/releases/tag/${one.tag}`,
      assets_url: `${url}/assets`,
      upload_url: `${url}/assets{?name,label}`,
      tarball_url: `${repoUrl}/tarball/${one.tag}`,
      zipball_url: `${repoUrl}/zipball/${one.tag}`,
      tag_name: one.tag,
      target_commitish: world.defaultBranch,
      name: one.tag,
      body: null,
      draft: false,
      prerelease: false,
      immutable: one.immutable ?? false,
      created_at: one.publishedAt,
      published_at: one.publishedAt,
      author: user(world.viewer),
      assets: one.assets.map((asset, at) => ({
        id: id * 100 + at,
        node_id: `RA_${id}_${at}`,
        name: asset.name,
        label: null,
        state: 'uploaded' as const,
        content_type: 'application/octet-stream',
        size: asset.size,
        digest: asset.digest ?? null,
        download_count: 0,
        created_at: one.publishedAt,
        updated_at: one.publishedAt,
        uploader: user(asset.uploader ?? world.viewer),
        url: `${repoUrl}/releases/assets/${id * 100 + at}`,
        browser_download_url: `${repoWeb}/releases/download/${one.tag}/${asset.name}`,
      })),
    }
  }

  function attestation() {
    return { repository_id: 42, bundle: { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' } }
  }

  function deployment(one: WorldDeployment): Schemas['deployment'] {
    const url = `${repoUrl}/deployments/${one.id}`
    return {
      id: one.id,
      node_id: `DE_${one.id}`,
      url,
      sha: one.sha,
      ref: one.ref,
      task: 'deploy',
      payload: {},
      environment: one.environment,
      description: null,
      creator: user(world.viewer),
      created_at: one.createdAt,
      updated_at: one.createdAt,
      statuses_url: `${url}/statuses`,
      repository_url: repoUrl,
    }
  }

  function deploymentStatus(one: WorldDeployment): Schemas['deployment-status'] {
    const url = `${repoUrl}/deployments/${one.id}`
    return {
      id: one.id,
      node_id: `DES_${one.id}`,
      url: `${url}/statuses/${one.id}`,
      state: one.state,
      creator: user(world.viewer),
      description: '',
      environment: one.environment,
      target_url: '',
      created_at: one.createdAt,
      updated_at: one.createdAt,
      deployment_url: url,
      repository_url: repoUrl,
    }
  }

  function comment(one: WorldComment): Schemas['issue-comment'] {
    return {
      id: one.id,
      node_id: `IC_${one.id}`,
      url: `${repoUrl}/issues/comments/${one.id}`,
      html_url: `${repoWeb}/pull/${one.issue}#issuecomment-${one.id}`,
      issue_url: `${repoUrl}/issues/${one.issue}`,
      body: one.body,
      user: user(one.author),
      author_association: 'CONTRIBUTOR',
      performed_via_github_app: null,
      created_at: one.createdAt,
      updated_at: one.updatedAt,
    }
  }

  function status(one: WorldStatus, id: number): Schemas['status'] {
    return {
      id,
      node_id: `S_${id}`,
      url: `${repoUrl}/statuses/${one.sha}`,
      avatar_url: null,
      state: one.state,
      description: one.description,
      target_url: one.targetUrl,
      context: one.context,
      created_at: world.now,
      updated_at: world.now,
      creator: user(world.viewer),
    }
  }

  function checkRun(one: WorldCheckRun): Schemas['check-run'] {
    return {
      id: one.id,
      node_id: `CR_${one.id}`,
      name: one.name,
      head_sha: one.headSha,
      external_id: '',
      url: `${repoUrl}/check-runs/${one.id}`,
      html_url: `${repoWeb}/runs/${one.id}`,
      details_url: one.detailsUrl,
      status: one.conclusion === null ? 'in_progress' : 'completed',
      conclusion: conclusionOf(one.conclusion),
      started_at: world.now,
      completed_at: one.conclusion === null ? null : world.now,
      output: {
        title: one.title,
        summary: one.summary,
        text: null,
        annotations_count: 0,
        annotations_url: `${repoUrl}/check-runs/${one.id}/annotations`,
      },
      check_suite: { id: 1 },
      app: null,
      pull_requests: [],
    }
  }

  function pullRequestSimple(one: WorldPullRequest): Schemas['pull-request-simple'] {
    const url = `${repoUrl}/pulls/${one.number}`
    const fork = one.head.fork?.split('/')[0]
    const links = {
      self: url,
      html: `${repoWeb}/pull/${one.number}`,
      issue: `${repoUrl}/issues/${one.number}`,
      comments: `${repoUrl}/issues/${one.number}/comments`,
      review_comments: `${url}/comments`,
      review_comment: `${repoUrl}/pulls/comments{/number}`,
      commits: `${url}/commits`,
      statuses: `${repoUrl}/statuses/${one.head.sha}`,
    }
    return {
      url,
      id: one.number,
      node_id: `PR_${one.number}`,
      html_url: links.html,
      diff_url: `${links.html}.diff`,
      patch_url: `${links.html}.patch`,
      issue_url: links.issue,
      commits_url: links.commits,
      review_comments_url: links.review_comments,
      review_comment_url: links.review_comment,
      comments_url: links.comments,
      statuses_url: links.statuses,
      number: one.number,
      state: one.state,
      locked: false,
      title: one.title,
      user: user(one.author),
      body: null,
      labels: [],
      milestone: null,
      created_at: world.now,
      updated_at: world.now,
      closed_at: one.state === 'closed' ? world.now : null,
      merged_at: one.merged === true ? world.now : null,
      merge_commit_sha: null,
      assignee: null,
      head: {
        label: `${fork ?? ownerName}:${one.head.ref}`,
        ref: one.head.ref,
        sha: one.head.sha,
        repo: { ...repository(), ...(fork === undefined ? {} : { full_name: one.head.fork ?? '', fork: true }) },
        user: user(fork ?? ownerName),
      },
      base: {
        label: `${ownerName}:${one.base.ref}`,
        ref: one.base.ref,
        sha: git.resolve(one.base.ref)?.oid ?? '',
        repo: repository(),
        user: user(ownerName),
      },
      _links: {
        self: { href: links.self },
        html: { href: links.html },
        issue: { href: links.issue },
        comments: { href: links.comments },
        review_comments: { href: links.review_comments },
        review_comment: { href: links.review_comment },
        commits: { href: links.commits },
        statuses: { href: links.statuses },
      },
      author_association: 'CONTRIBUTOR',
      auto_merge: null,
      draft: false,
    }
  }

  function pullRequest(one: WorldPullRequest): Schemas['pull-request'] {
    const simple = pullRequestSimple(one)
    const base = git.mergeBase(simple.base.sha, one.head.sha) ?? simple.base.sha
    return {
      ...simple,
      labels: [],
      state: one.state,
      user: user(one.author),
      head: {
        ...simple.head,
        repo: { ...repository(), full_name: one.head.fork ?? world.repository },
        user: user(ownerName),
      },
      base: { ...simple.base, repo: repository(), user: user(ownerName) },
      merged: one.merged ?? false,
      mergeable: true,
      mergeable_state: 'clean',
      merged_by: null,
      comments: world.comments.filter(({ issue }) => issue === one.number).length,
      review_comments: 0,
      maintainer_can_modify: false,
      commits: git.between(base, one.head.sha).length,
      additions: 1,
      deletions: 0,
      changed_files: git.changes(base, one.head.sha).length,
    }
  }

  function change({ status: what, path, oid }: GitChange, sha: string): Schemas['diff-entry'] {
    return {
      sha: what === 'removed' ? null : oid,
      filename: path,
      status: what,
      additions: 1,
      deletions: 0,
      changes: 1,
      blob_url: `${repoWeb}/blob/${sha}/${path}`,
      raw_url: `${repoWeb}/raw/${sha}/${path}`,
      contents_url: `${repoUrl}/contents/${path}?ref=${sha}`,
    }
  }

  function comparison(from: string, to: string): Schemas['commit-comparison'] {
    const base = git.mergeBase(from, to) ?? from
    const ahead = git.between(base, to)
    const behind = git.between(base, from)
    const url = `${repoUrl}/compare/${from}...${to}`
    const apart = behind.length > 0 ? 'behind' : 'identical'
    return {
      url,
      html_url: `${repoWeb}/compare/${from}...${to}`,
      permalink_url: `${repoWeb}/compare/${from}...${to}`,
      diff_url: `${repoWeb}/compare/${from}...${to}.diff`,
      patch_url: `${repoWeb}/compare/${from}...${to}.patch`,
      base_commit: commit(git.commit(from)),
      merge_base_commit: commit(git.commit(base)),
      status: ahead.length === 0 ? apart : behind.length > 0 ? 'diverged' : 'ahead',
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead.map((sha) => commit(git.commit(sha))),
      files: git.changes(base, to).map((one) => change(one, to)),
    }
  }

  return {
    fullRepository,
    commit,
    tree,
    blob,
    branch,
    rules,
    run,
    artifact,
    environment,
    workflow,
    release,
    attestation,
    deployment,
    deploymentStatus,
    comment,
    status,
    checkRun,
    pullRequest,
    pullRequestSimple,
    change,
    comparison,
  }
}

type Conclusion = Schemas['check-run']['conclusion']

function conclusionOf(text: string | null): Conclusion {
  const known = ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required'] as const
  return known.find((one) => one === text) ?? null
}

function numberOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
}
