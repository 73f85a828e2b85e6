import type { Tool } from '../model/tool.ts'

/** Views routed by URL and the development server. */
export const django: Tool = {
  id: 'django',
  name: 'Django',
  url: 'https://www.djangoproject.com',
  roles: ['web'],
  packages: ['django', 'djangorestframework'],
  imports: ['django', 'rest_framework'],
  commands: [
    { command: 'python manage.py|./manage.py runserver', does: 'serve' },
    { command: 'python manage.py|./manage.py test', does: 'test' },
  ],
  calls: [
    { call: 'django.urls.path|re_path', does: 'serve' },
    { call: '@rest_framework.decorators.api_view', does: 'serve' },
  ],
}
