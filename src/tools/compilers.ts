import type { Tool } from '../model/tool.ts'

/** Builds and tests of compiled languages: Go, Java, Rust, .NET, C++. */
export const compilers: Tool = {
  id: 'compilers',
  name: 'Go, Maven, Gradle, Cargo, .NET and CMake',
  url: 'https://maven.apache.org',
  roles: ['build', 'test-runner'],
  commands: [
    { command: 'go|cargo|dotnet|bazel|swift build', does: 'build' },
    { command: 'go|cargo|dotnet|bazel|swift test', does: 'test' },
    { command: 'cargo nextest run', does: 'test' },
    { command: 'dotnet restore', does: 'install' },
    { command: 'mvn|./mvnw package|verify|install|deploy|compile', does: 'build' },
    { command: 'mvn|./mvnw clean package|verify|install|compile', does: 'build' },
    {
      command: 'mvn|./mvnw test|verify|package|install',
      does: 'test',
      unless: ['-DskipTests', '-Dmaven.test.skip=true'],
    },
    {
      command: 'mvn|./mvnw clean test|verify|package|install',
      does: 'test',
      unless: ['-DskipTests', '-Dmaven.test.skip=true'],
    },
    { command: 'gradle|./gradlew build|assemble', does: 'build' },
    { command: 'gradle|./gradlew test|check|build', does: 'test', unless: ['-x test'] },
    { command: 'cmake', does: 'build', flags: ['--build'] },
    { command: 'ctest', does: 'test' },
    { command: 'go vet', does: 'lint' },
    { command: 'cargo clippy|fmt', does: 'lint' },
    { command: 'maturin build|develop', does: 'build' },
  ],
}
