import { conda } from '../../src/tools/conda.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(conda, {
  sees: [
    ['$ conda env create -f environment.yml', 'install'],
    ['$ micromamba install -y -f environment.yml', 'install'],
    ['$ conda-lock install conda-lock.yml', 'install'],
    ['$ conda build recipe', 'build'],
    ['$ conda-build recipe', 'build'],
    ['uses: conda-incubator/setup-miniconda@v3 environment-file=environment.yml', 'install'],
    ['uses: mamba-org/setup-micromamba@v2 environment-file=environment.yml', 'install'],
    ['uses: mamba-org/provision-with-micromamba@v16', 'install'],
  ],
  ignores: [
    '$ conda create -y -n env python=3.11',
    '$ conda update -n base conda',
    '$ conda env list',
    'uses: conda-incubator/setup-miniconda@v3 python-version=3.11',
  ],
})
