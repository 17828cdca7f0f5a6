import { expect, it } from 'vitest'
import { classesIn } from '@/shared/api/queries/promiseClasses'

it('J15: reads the classes that promise something from the parameter', () => {
  expect(classesIn('B_C')).toEqual(['B', 'C'])
  expect(classesIn('C')).toEqual(['C'])
  expect(classesIn('B_C_D')).toEqual(['B', 'C', 'D'])
  expect(classesIn('nothing')).toEqual([])
  expect(classesIn(undefined)).toEqual([])
})
