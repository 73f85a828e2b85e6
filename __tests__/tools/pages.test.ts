import { pages } from '../../src/tools/pages.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pages, {
  sees: [
    ['$ mkdocs gh-deploy --force', 'publish documentation'],
    ['$ mike deploy --push 1.0 latest', 'publish documentation'],
    ['$ ghp-import -n -p site', 'publish documentation'],
    ['$ gh-pages -d build', 'publish documentation'],
    ['$ netlify deploy --prod --dir=site', 'publish documentation'],
    ['$ quarto publish gh-pages', 'publish documentation'],
    ['$ surge site x.surge.sh', 'publish documentation'],
    ['$ firebase deploy --only hosting', 'publish documentation'],
    ['uses: actions/deploy-pages@v4', 'publish documentation'],
    ['uses: peaceiris/actions-gh-pages@v4', 'publish documentation'],
    ['uses: JamesIves/github-pages-deploy-action@v4', 'publish documentation'],
    ['uses: crazy-max/ghaction-github-pages@v4', 'publish documentation'],
    ['uses: nwtgck/actions-netlify@v3', 'publish documentation'],
    ['uses: netlify/actions/cli@master', 'publish documentation'],
    ['uses: quarto-dev/quarto-actions/publish@v2', 'publish documentation'],
    ['uses: cloudflare/pages-action@v1', 'publish documentation'],
    ['uses: mhausenblas/mkdocs-deploy-gh-pages@master', 'publish documentation'],
  ],
  ignores: [
    '$ mkdocs build --strict',
    '$ mkdocs serve',
    'uses: actions/configure-pages@v5',
    'uses: actions/upload-pages-artifact@v3',
  ],
})
