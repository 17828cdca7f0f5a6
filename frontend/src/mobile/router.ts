/** Phone routes: one table per feature folder. The frame and the first page are static on purpose. */
import { createRouter, createWebHistory } from 'vue-router'
import TabLayout from './layouts/TabLayout.vue'
import { accountRoutes } from './pages/account/routes'
import { homeRoutes } from './pages/home/routes'
import { inboxPages, inboxRoutes } from './pages/inbox/routes'
import { mePages, meRoutes } from './pages/me/routes'
import { inquiryPages } from './pages/inquiries/routes'
import { decisionPages } from './pages/decisions/routes'
import { announcementPages } from './pages/announcements/routes'
import { workPlanPages } from './pages/work_plans/routes'
import { inspectionPages } from './pages/inspections/routes'
import { meetingPages } from './pages/meetings/routes'
import { motionPages } from './pages/motions/routes'
import { oralOpinionPages } from './pages/oral_opinions/routes'
import { projectPages } from './pages/project_ideas/routes'
import { projectChoicePages } from './pages/projects/routes'
import { projectWorkPages } from './pages/project_works/routes'
import { questionPages } from './pages/questions/routes'
import { residentMessagePages } from './pages/resident_messages/routes'
import { diaryPages } from './pages/diary_entries/routes'
import { deputyContactPages } from './pages/deputy_contacts/routes'
import { deputyGroupPages } from './pages/deputy_groups/routes'
import { deputyPledgePages } from './pages/deputy_pledges/routes'
import { deputyPostPages } from './pages/deputy_posts/routes'
import { groupActivityPages } from './pages/group_activities/routes'
import { groupInspectionPages } from './pages/group_inspections/routes'
import { groupQuarterPages } from './pages/group_quarters/routes'
import { dutyRoutes } from './pages/duty/routes'
import { dutyFilePages } from './pages/duty_files/routes'
import { dutyPointPages } from './pages/duty_points/routes'
import { dutyRecordPages } from './pages/duty_records/routes'
import { deputyResignationPages } from './pages/deputy_resignations/routes'
import { deputyTalkPages } from './pages/deputy_talks/routes'
import { deputyAppraisalPages } from './pages/deputy_appraisals/routes'
import { awardPages } from './pages/awards/routes'
import { deputyCardPages } from './pages/deputy_cards/routes'
import { deputyVisitPages } from './pages/deputy_visits/routes'
import { receptionPages } from './pages/receptions/routes'
import { trainingPages } from './pages/trainings/routes'
import { bulletinPages } from './pages/bulletins/routes'
import { voterReportPages } from './pages/voter_reports/routes'
import { outboxRoutes } from './pages/outbox/routes'
import { suggestionPages, suggestionRoutes } from './pages/suggestions/routes'
import { systemRoutes } from './pages/system/routes'

export const router = createRouter({
  history: createWebHistory('/m/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', redirect: '/home' },
    {
      path: '/',
      component: TabLayout,
      children: [...homeRoutes, ...dutyRoutes, ...suggestionRoutes, ...inboxRoutes, ...meRoutes],
    },
    ...accountRoutes,
    ...suggestionPages,
    ...inboxPages,
    ...motionPages,
    ...inquiryPages,
    ...questionPages,
    ...inspectionPages,
    ...oralOpinionPages,
    ...meetingPages,
    ...decisionPages,
    ...announcementPages,
    ...workPlanPages,
    ...projectPages,
    ...residentMessagePages,
    ...deputyCardPages,
    ...diaryPages,
    ...deputyContactPages,
    ...deputyGroupPages,
    ...deputyPostPages,
    ...deputyPledgePages,
    ...groupActivityPages,
    ...groupInspectionPages,
    ...groupQuarterPages,
    ...receptionPages,
    ...trainingPages,
    ...bulletinPages,
    ...deputyVisitPages,
    ...voterReportPages,
    ...dutyRecordPages,
    ...deputyTalkPages,
    ...deputyResignationPages,
    ...dutyPointPages,
    ...deputyAppraisalPages,
    ...awardPages,
    ...dutyFilePages,
    ...projectChoicePages,
    ...projectWorkPages,
    ...outboxRoutes,
    ...mePages,
    ...systemRoutes,
  ],
})
