/** Desktop routes: one table per feature folder, gathered here. */
import { createRouter, createWebHistory } from 'vue-router'
import { accountRoutes, signedOutRoutes } from './pages/account/routes'
import { accountAdminRoutes } from './pages/accounts/routes'
import { announcementRoutes } from './pages/announcements/routes'
import { auditRoutes } from './pages/audit/routes'
import { bulletinRoutes } from './pages/bulletins/routes'
import { awardRoutes } from './pages/awards/routes'
import { custodyReportRoutes } from './pages/custody_reports/routes'
import { decisionRoutes } from './pages/decisions/routes'
import { workPlanRoutes } from './pages/work_plans/routes'
import { deliveryRoutes } from './pages/deliveries/routes'
import { deputyRoutes } from './pages/deputies/routes'
import { deputyAppraisalRoutes } from './pages/deputy_appraisals/routes'
import { deputyContactRoutes } from './pages/deputy_contacts/routes'
import { deputyCertificateRoutes } from './pages/deputy_certificates/routes'
import { deputyGroupRoutes } from './pages/deputy_groups/routes'
import { deputyPledgeRoutes } from './pages/deputy_pledges/routes'
import { deputyPostRoutes } from './pages/deputy_posts/routes'
import { deputyVisitRoutes } from './pages/deputy_visits/routes'
import { deputyResignationRoutes } from './pages/deputy_resignations/routes'
import { deputyTalkRoutes } from './pages/deputy_talks/routes'
import { diaryRoutes } from './pages/diary_entries/routes'
import { dutyFileRoutes } from './pages/duty_files/routes'
import { dutyPointRoutes } from './pages/duty_points/routes'
import { dutyRecordRoutes } from './pages/duty_records/routes'
import { dutyRuleRoutes } from './pages/duty_rules/routes'
import { groupActivityRoutes } from './pages/group_activities/routes'
import { groupInspectionRoutes } from './pages/group_inspections/routes'
import { groupQuarterRoutes } from './pages/group_quarters/routes'
import { homeRoutes } from './pages/home/routes'
import { importRoutes } from './pages/imports/routes'
import { inquiryRoutes } from './pages/inquiries/routes'
import { inspectionRoutes } from './pages/inspections/routes'
import { boardRoutes, meetingRoutes } from './pages/meetings/routes'
import { motionRoutes } from './pages/motions/routes'
import { oralOpinionRoutes } from './pages/oral_opinions/routes'
import { organRoutes } from './pages/organs/routes'
import { parameterRoutes } from './pages/parameters/routes'
import { projectIdeaRoutes } from './pages/project_ideas/routes'
import { projectRoundRoutes } from './pages/project_rounds/routes'
import { projectRoutes } from './pages/projects/routes'
import { projectWorkRoutes } from './pages/project_works/routes'
import { procedureRoutes } from './pages/procedures/routes'
import { receptionRoutes } from './pages/receptions/routes'
import { receptionVisitRoutes } from './pages/reception_visits/routes'
import { questionRoutes } from './pages/questions/routes'
import { residentMessageRoutes } from './pages/resident_messages/routes'
import { stationRoutes } from './pages/stations/routes'
import { statisticsRoutes } from './pages/statistics/routes'
import { suggestionRoutes } from './pages/suggestions/routes'
import { systemRoutes } from './pages/system/routes'
import { templateRoutes } from './pages/templates/routes'
import { trainingRoutes } from './pages/trainings/routes'
import { termRoutes } from './pages/terms/routes'
import { voterReportRoutes } from './pages/voter_reports/routes'

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    ...signedOutRoutes,
    ...boardRoutes,
    {
      path: '/',
      component: () => import('./layouts/WorkbenchLayout.vue'),
      children: [
        ...homeRoutes,
        ...meetingRoutes,
        ...decisionRoutes,
        ...announcementRoutes,
        ...workPlanRoutes,
        ...projectRoundRoutes,
        ...projectIdeaRoutes,
        ...residentMessageRoutes,
        ...diaryRoutes,
        ...deputyContactRoutes,
        ...deputyPostRoutes,
        ...deputyPledgeRoutes,
        ...deputyGroupRoutes,
        ...groupActivityRoutes,
        ...groupInspectionRoutes,
        ...groupQuarterRoutes,
        ...stationRoutes,
        ...receptionRoutes,
        ...receptionVisitRoutes,
        ...deputyVisitRoutes,
        ...deputyCertificateRoutes,
        ...trainingRoutes,
        ...bulletinRoutes,
        ...voterReportRoutes,
        ...dutyRecordRoutes,
        ...dutyPointRoutes,
        ...dutyRuleRoutes,
        ...deputyTalkRoutes,
        ...deputyResignationRoutes,
        ...custodyReportRoutes,
        ...deputyAppraisalRoutes,
        ...awardRoutes,
        ...dutyFileRoutes,
        ...projectRoutes,
        ...projectWorkRoutes,
        ...suggestionRoutes,
        ...motionRoutes,
        ...inquiryRoutes,
        ...questionRoutes,
        ...inspectionRoutes,
        ...oralOpinionRoutes,
        ...statisticsRoutes,
        ...deputyRoutes,
        ...organRoutes,
        ...termRoutes,
        ...templateRoutes,
        ...procedureRoutes,
        ...parameterRoutes,
        ...importRoutes,
        ...accountAdminRoutes,
        ...deliveryRoutes,
        ...auditRoutes,
        ...accountRoutes,
        ...systemRoutes,
      ],
    },
  ],
})
