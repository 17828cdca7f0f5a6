/** The form about one's own mail: the same rules on both entries. */
import * as v from 'valibot'
import type { Channel, ChannelChoice } from '../api/queries/deliveries'

export const modes = ['at_once', 'daily', 'nothing'] as const

/** What stands for the county's own hour among the choices. */
export const usual = 'usual'

/** Hours of the day as choices. */
export const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

export const channelSchema = v.pipe(
  v.object({
    mail: v.pipe(v.string(), v.trim()),
    mail_mode: v.picklist(modes),
    quiet_from: v.string(),
    quiet_until: v.string(),
  }),
  v.forward(
    v.partialCheck(
      [['mail'], ['mail_mode']],
      (input) => input.mail_mode === 'nothing' || input.mail !== '',
      'required',
    ),
    ['mail'],
  ),
)

const hour = (value: number | null) => (value === null ? usual : String(value))

/** The form as it stands now. */
export const channelValues = (channel: Channel) => ({
  mail: channel.mail ?? '',
  mail_mode: channel.mail_mode as (typeof modes)[number],
  quiet_from: hour(channel.quiet_from),
  quiet_until: hour(channel.quiet_until),
})

/** What is sent. Who chooses one end of the quiet hours keeps the usual other one. */
export function channelBody(
  values: ReturnType<typeof channelValues>,
  channel: Channel,
): ChannelChoice {
  const isOwn = values.quiet_from !== usual || values.quiet_until !== usual
  const number = (text: string, usualHour: number) => {
    if (!isOwn) return null
    return text === usual ? usualHour : Number(text)
  }
  return {
    mail: values.mail === '' ? null : values.mail,
    mail_mode: values.mail_mode,
    quiet_from: number(values.quiet_from, channel.usual_quiet_from),
    quiet_until: number(values.quiet_until, channel.usual_quiet_until),
  }
}
