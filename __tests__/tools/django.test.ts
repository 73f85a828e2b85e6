import { django } from '../../src/tools/django.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(django, {
  sees: [
    ['$ python manage.py runserver 0.0.0.0:8000', 'serve'],
    ['$ python manage.py test', 'test'],
    ["django.urls.path('predict/', _)", 'serve'],
    ['@rest_framework.decorators.api_view(_)', 'serve'],
  ],
  ignores: ['$ python manage.py migrate', "django.urls.include('x')"],
})
