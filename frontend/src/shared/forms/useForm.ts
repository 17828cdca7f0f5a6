/**
 * A form that never loses input: values live here, errors are shown beside the fields they
 * belong to, whether this client or the server found them.
 */
import { computed, reactive, ref, shallowRef } from 'vue'
import * as v from 'valibot'
import { ApiError, type FieldProblem } from '../api/problem'

type Schema<In, Out> = v.GenericSchema<In, Out>

export interface FormOptions<In extends object, Out> {
  /** Valibot schema; its messages are the codes of `field_problems`. */
  schema: Schema<In, Out>
  initial: In
  /** Sends the valid values; what it throws is shown by the form. */
  submit: (values: Out) => Promise<void>
  /** Refusals that concern one field although the server points at none: code → field. */
  fieldOfCode?: Partial<Record<string, keyof In & string>>
}

/** JSON pointer (`/tags/0/name`) → key of the field (`tags.0.name`). */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.')
}

function fromIssue(issue: v.BaseIssue<unknown>): FieldProblem {
  const path = v.getDotPath(issue) ?? ''
  const params: Record<string, unknown> = {}
  if (typeof issue.input === 'string') params.actual = issue.input.trim().length
  const requirement = (issue as { requirement?: unknown }).requirement
  if (issue.type === 'min_length') params.min = requirement
  if (issue.type === 'max_length') params.max = requirement
  return { pointer: `/${path.replace(/\./g, '/')}`, code: issue.message, params }
}

/** Makes the state of one form. */
export function useForm<In extends object, Out>(options: FormOptions<In, Out>) {
  const values = reactive(structuredClone(options.initial)) as In
  const errors = ref<Record<string, FieldProblem>>({})
  /** A refusal that belongs to no field of this form. */
  const failure = shallowRef<unknown>(null)
  const isSubmitting = ref(false)

  function place(list: FieldProblem[]): FieldProblem[] {
    const placed: Record<string, FieldProblem> = {}
    const homeless: FieldProblem[] = []
    for (const one of list) {
      const field = fieldOf(one.pointer)
      const top = field.split('.')[0] ?? ''
      if (top in values) placed[top] ??= one
      else homeless.push(one)
    }
    errors.value = placed
    return homeless
  }

  /** Checks the values; fills `errors`. Returns the valid output or null. */
  function validate(): Out | null {
    const result = v.safeParse(options.schema, values)
    if (result.success) {
      errors.value = {}
      return result.output
    }
    place(result.issues.map(fromIssue))
    return null
  }

  function objections({ code, problem }: ApiError): FieldProblem[] {
    const field = options.fieldOfCode?.[code]
    if (!field) return problem.errors ?? []
    return [{ pointer: `/${field}`, code, detail: problem.detail ?? code }]
  }

  /** Shows what the server said: at the fields it points to, otherwise above the form. */
  function refuse(error: unknown): void {
    const homeless = place(error instanceof ApiError ? objections(error) : [])
    const hasPlaced = Object.keys(errors.value).length > 0
    failure.value = hasPlaced && homeless.length === 0 ? null : error
  }

  /** Validates and sends. Returns true when `submit` succeeded. A second call waits its turn. */
  async function send(): Promise<boolean> {
    if (isSubmitting.value) return false
    failure.value = null
    const output = validate()
    if (output === null) return false
    isSubmitting.value = true
    try {
      await options.submit(output)
      return true
    } catch (error) {
      refuse(error)
      return false
    } finally {
      isSubmitting.value = false
    }
  }

  /** Takes an error away as soon as the person works on the field. */
  function touch(field: keyof In & string): void {
    delete errors.value[field]
  }

  const firstError = computed(() => Object.keys(errors.value)[0] ?? null)
  return { values, errors, failure, firstError, isSubmitting, validate, refuse, send, touch }
}
