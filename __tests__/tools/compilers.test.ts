import { compilers } from '../../src/tools/compilers.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(compilers, {
  sees: [
    ['$ go build ./...', 'build'],
    ['$ cargo test --all', 'test'],
    ['$ cargo nextest run', 'test'],
    ['$ dotnet restore', 'install'],
    ['$ mvn -B package', 'build, test'],
    ['$ mvn clean verify -DskipTests', 'build'],
    ['$ mvn clean test', 'test'],
    ['$ ./gradlew build -x test', 'build'],
    ['$ gradle test', 'test'],
    ['$ cmake --build build', 'build'],
    ['$ ctest --output-on-failure', 'test'],
    ['$ go vet ./...', 'lint'],
    ['$ cargo clippy', 'lint'],
    ['$ maturin develop', 'build'],
  ],
  ignores: ['$ go version', '$ go mod tidy', '$ mvn dependency:tree', '$ ./gradlew tasks', '$ cmake -S . -B build'],
})
