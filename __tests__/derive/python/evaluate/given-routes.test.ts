import { describe, expect, it } from '@jest/globals'
import { programOf, runOf } from '../support/program-of.ts'

const views =
  'import joblib\nmodel = joblib.load("m.joblib")\ndef answer(request):\n    return model.predict(request.data)\n'
const view = (base: string, verb: string) =>
  `import joblib\nfrom ${base} import Base\nmodel = joblib.load("m.joblib")\nclass Answer(Base):\n    def ${verb}(self, request):\n        return model.predict(request.data)\n    def helper(self):\n        return 1\n`

const handlers = (texts: Readonly<Record<string, string>>) =>
  programOf(texts).handlers.map(({ name, scores }) => `${name}${scores ? ' scores' : ''}`)

describe('routes that an application is given by a call', () => {
  it.each([
    [
      'a path of Django',
      views,
      'from django.urls import path\nimport views\nurlpatterns = [path("predict/", views.answer)]\n',
      ['answer scores'],
    ],
    [
      'a view class of Django',
      view('rest_framework.views', 'post'),
      'from django.urls import re_path\nimport views\nurlpatterns = [re_path(r"^score/$", views.Answer.as_view())]\n',
      ['Answer.post scores'],
    ],
    [
      'a view set',
      view('rest_framework.viewsets', 'create'),
      'from rest_framework.routers import DefaultRouter\nimport views\nrouter = DefaultRouter()\nrouter.register("rows", views.Answer)\n',
      ['Answer.create'],
    ],
    [
      'a rule of Flask',
      views,
      'from flask import Flask\nimport views\napp = Flask(__name__)\napp.add_url_rule("/predict", view_func=views.answer)\n',
      ['answer scores'],
    ],
    [
      'a resource',
      view('flask_restful', 'post'),
      'from flask_restful import Api\nimport views\napi = Api()\napi.add_resource(views.Answer, "/predict")\n',
      ['Answer.post scores'],
    ],
    [
      'a route of Starlette',
      views,
      'from starlette.routing import Route\nimport views\nroutes = [Route("/infer", views.answer, methods=["POST"])]\n',
      ['answer scores'],
    ],
    ['a path of files', views, 'import os\nimport views\nos.path.join("/predict", str(views.answer))\n', []],
    [
      'a registration of something else',
      views,
      'import atexit\nimport views\natexit.register("predict", views.answer)\n',
      [],
    ],
  ])('%s', (_, viewText, urls, expected) =>
    expect(handlers({ 'views.py': viewText, 'urls.py': urls })).toEqual(expected),
  )

  it('call nothing before somebody asks', () => {
    const fitting =
      'from sklearn.svm import SVC\ndef retrain(request):\n    SVC().fit([[1]], [1])\n    return request\n'
    const urls = 'from django.urls import path\nimport views\nurlpatterns = [path("retrain/", views.retrain)]\n'
    expect(runOf({ 'views.py': fitting, 'urls.py': urls }, { path: 'urls.py' })).not.toContain('views.py:3 train')
  })

  it('tell tests of the model from tests of other pages', () => {
    const pages =
      'from django.http import JsonResponse\ndef forecasts(request):\n    return JsonResponse({"rows": []})\n'
    const urls =
      'from django.urls import path\nimport views, pages\nurlpatterns = [path("predict/", views.answer, name="ask"), path("api/forecast", pages.forecasts, name="scores")]\n'
    const asking = (route: string) =>
      programOf({
        'views.py': views,
        'pages.py': pages,
        'urls.py': urls,
        'tests/test_a.py': `from django.test import Client\nfrom django.urls import reverse\ndef test_a():\n    assert Client().post(${route}).json()["rows"] == []\n`,
      }).tests[0]?.assertsOnModel
    expect(asking('"/predict/"')).toBe(true)
    expect(asking('reverse("app:ask")')).toBe(true)
    expect(asking('"/api/forecast"')).toBe(false)
    expect(asking('reverse("app:scores")')).toBe(false)
  })
})
