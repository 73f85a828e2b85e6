import { stableBaselines3 } from '../../src/tools/stable-baselines3.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(stableBaselines3, {
  sees: [
    ['stable_baselines3.PPO.learn(10000)', 'train'],
    ['?.learn(total_timesteps=_) | import stable_baselines3', 'train'],
    ["stable_baselines3.PPO.load('agent')", 'load-model'],
    ['stable_baselines3.common.evaluation.evaluate_policy(_, _)', 'evaluate'],
    ['stable_baselines3.PPO.predict(_)', 'predict'],
  ],
  ignores: [
    'stable_baselines3.common.env_checker.check_env(_)',
    "stable_baselines3.common.vec_env.VecNormalize.load('v.pkl', _)",
    '?.learn(10) | import stable_baselines3',
  ],
})
