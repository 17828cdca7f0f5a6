/** 民生实事项目评议 from the server: the review of a project, the report of a round, what each dimension counts. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'
import { touchedByWorks } from './projectWorks'
import { useRecordAct } from './recordAct'

export type ProjectReview = Answer<'/project-works/{id}/review', 'get'>
export type ProjectAcceptance = ProjectReview['acceptances'][number]
export type ProjectAcceptanceResult = ProjectAcceptance['result']
export type ProjectSheet = NonNullable<ProjectReview['sheet']>
export type ProjectDimension = ProjectSheet['scores'][number]['dimension']
export type ProjectRating = ProjectReview['ratings'][number]
export type ProjectReviewWeights = Answer<'/project-review-weights', 'get'>
export type ProjectRoundReport = Answer<'/project-rounds/{id}/report', 'get'>
export type ProjectReportItem = ProjectRoundReport['items'][number]
export type NewProjectAcceptance = Body<'/project-works/{id}/acceptances', 'post'>
export type NewProjectScores = Body<'/project-works/{id}/scores', 'post'>

/** Acceptances, sheet, ratings of one that is carried out. */
export function useProjectReview(work: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'review', toValue(work)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-works/{id}/review', { params: { path: { id: toValue(work) } }, signal }),
      ),
    enabled: computed(() => toValue(work) !== ''),
  })
}

/** What the congress is told of a round. */
export function useProjectRoundReport(round: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'report', toValue(round)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-rounds/{id}/report', {
          params: { path: { id: toValue(round) } },
          signal,
        }),
      ),
    enabled: computed(() => toValue(round) !== ''),
  })
}

/** What each dimension counts in the county. */
export function useProjectReviewWeights() {
  return useQuery({
    queryKey: ['project_review_weights'] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/project-review-weights', { signal })),
  })
}

/** The version is that of the carrying out. */
type Target = Pick<ProjectReview, 'work_id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.work_id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole review. */
export const projectReviewActs = {
  accept: (target: Target, body: NewProjectAcceptance) =>
    unwrap(api.POST('/project-works/{id}/acceptances', { ...to(target), body })),
  score: (target: Target, body: NewProjectScores) =>
    unwrap(api.POST('/project-works/{id}/scores', { ...to(target), body })),
  rate: (target: Target, ballot_id: string) =>
    unwrap(api.POST('/project-works/{id}/ratings', { ...to(target), body: { ballot_id } })),
  weigh: (version: number, body: Body<'/project-review-weights', 'put'>) =>
    unwrap(api.PUT('/project-review-weights', { params: { header: ifMatch(version) }, body })),
}

/** Runs an act on a review; the carrying out changes with it. */
export function useProjectReviewAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByWorks, act)
}
