/** What went wrong and what to do, by the server's code. Codes absent here show its own sentence. */
export const problems = {
  network: '连不上网络。请检查信号后再试。',
  server: '服务器暂时出了问题，请稍后再试。您填写的内容没有丢失。',
  storage_full:
    '手机存储空间满了，没有保存下来。请不要关闭这个页面：腾出空间后再按一次；有网络时再按一次可以直接提交。',
  unexpected: '出了意料之外的问题，请再试一次；还不行请联系乡镇人大。',
  invalid_credentials:
    '账号或密码不对，还可以再试 {remaining_attempts} 次。忘记密码请联系乡镇人大工作人员重置。',
  second_factor_required: '请输入手机验证器上的 6 位数字。',
  second_factor_invalid: '6 位验证码不对或已过期，请看验证器上最新的数字。',
  account_locked: '密码输错次数太多，账号已锁定，请 {minutes} 分钟后再试，或联系管理员解锁。',
  account_disabled: '这个账号已停用，请联系本单位的系统管理员。',
  session_ended: '登录已过期，请重新登录。您填写的内容没有丢失。',
  refresh_token_reused: '为了安全，本次登录已结束，请重新登录。',
  precondition_failed: '这件事刚刚被别人更新过。请重新加载，看看最新情况再操作。',
  rate_limited: '操作太频繁，请 {seconds} 秒后再试。',
  not_found: '没有找到这项内容，它可能已被删除，或者不在您的查看范围内。',
}

/** What is wrong with one field. */
export const fieldProblems = {
  required: '这里要填写',
  too_short: '至少写 {min} 个字，现在 {actual} 个字',
  too_long: '最多 {max} 个字，现在 {actual} 个字',
  length: '应为 {min} 至 {max} 个字',
  choose: '请选择一项',
  no_amount: '请填数字，最多四位小数',
  password_mismatch: '两次输入的新密码不一样',
  password_same: '新密码不能和原密码一样',
  six_digits: '请输入 6 位数字',
}
