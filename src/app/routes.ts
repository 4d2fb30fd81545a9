import type { RouteMeta, RouteRecordRaw } from 'vue-router'

/** Looked at on the way: 继续填写 does not lead back here. */
const passing: RouteMeta = { passing: true }

const insideEvaluation: RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('../ui/evaluations/EvaluationHomePage.vue') },
  { path: 'cover', component: () => import('../ui/evaluations/CoverPage.vue') },
  { path: 'profile', component: () => import('../ui/evaluations/ProfilePage.vue') },
  { path: 'profile/:paragraph', component: () => import('../ui/evaluations/ParagraphPage.vue') },
  { path: 'targets', component: () => import('../ui/targets/TargetsPage.vue') },
  { path: 'targets/:target', component: () => import('../ui/targets/TargetPage.vue') },
  { path: 'funds', component: () => import('../ui/funds/FundsPage.vue') },
  { path: 'funds/:unit', component: () => import('../ui/funds/UnitFundsPage.vue') },
  { path: 'projects', component: () => import('../ui/projects/ProjectsPage.vue') },
  { path: 'scoring', component: () => import('../ui/scoring/ScoringPage.vue') },
  { path: 'scoring/:code', component: () => import('../ui/scoring/ScoringPage.vue') },
  { path: 'problems', component: () => import('../ui/problems/ProblemsPage.vue') },
  { path: 'evidence', component: () => import('../ui/evidence/EvidencePage.vue') },
  { path: 'checks', component: () => import('../ui/checks/ChecksPage.vue') },
  { path: 'evidence/matrix', component: () => import('../ui/evidence/EvidenceMatrixPage.vue') },
  { path: 'evidence/camera', component: () => import('../ui/evidence/CameraPage.vue') },
  {
    path: 'evidence/from-stocktake/:stocktake?',
    component: () => import('../ui/evidence/StocktakePhotosPage.vue'),
  },
  { path: 'evidence/:item', component: () => import('../ui/evidence/EvidenceItemPage.vue') },
  { path: 'evidence/:item/mark', component: () => import('../ui/evidence/MarkPage.vue') },
  { path: 'versions', component: () => import('../ui/teamwork/VersionsPage.vue'), meta: passing },
  { path: 'assignments', component: () => import('../ui/teamwork/AssignmentsPage.vue'), meta: passing },
  { path: 'comments', component: () => import('../ui/teamwork/CommentsPage.vue'), meta: passing },
  { path: 'changes', component: () => import('../ui/teamwork/RecentChangesPage.vue'), meta: passing },
  { path: 'conflicts', component: () => import('../ui/teamwork/ConflictsPage.vue'), meta: passing },
  { path: 'versions/compare', component: () => import('../ui/teamwork/ComparePage.vue'), meta: passing },
  { path: 'copy-cards', component: () => import('../ui/copy-cards/CopyCardsPage.vue') },
  { path: 'preview', component: () => import('../ui/report/PreviewPage.vue') },
  { path: 'hand-over', component: () => import('../ui/exchange/HandOverPage.vue') },
]

const insideStocktake: RouteRecordRaw[] = [
  {
    path: '',
    name: 'stocktake-home',
    component: () => import('../ui/stocktakes/home/StocktakeHomePage.vue'),
  },
  { path: 'setup', component: () => import('../ui/stocktakes/setup/SetupPage.vue') },
  { path: 'register', component: () => import('../ui/stocktakes/register/RegisterPage.vue') },
  { path: 'rooms', component: () => import('../ui/stocktakes/counting/RoomsPage.vue') },
  { path: 'scan/:room?', component: () => import('../ui/stocktakes/counting/ScanPage.vue') },
  { path: 'assets', component: () => import('../ui/stocktakes/assets/AssetsPage.vue') },
  { path: 'assets/:asset', component: () => import('../ui/stocktakes/assets/AssetPage.vue') },
  { path: 'surpluses', component: () => import('../ui/stocktakes/surpluses/SurplusesPage.vue') },
  { path: 'surpluses/:surplus', component: () => import('../ui/stocktakes/surpluses/SurplusPage.vue') },
  { path: 'log', component: () => import('../ui/stocktakes/counting/LogPage.vue') },
  { path: 'conflicts', component: () => import('../ui/stocktakes/home/ConflictsPage.vue') },
  { path: 'differences', component: () => import('../ui/stocktakes/differences/DifferencesPage.vue') },
  { path: 'duplicates', component: () => import('../ui/stocktakes/duplicates/DuplicatesPage.vue') },
  { path: 'signatures', component: () => import('../ui/stocktakes/signing/SignaturesPage.vue') },
  { path: 'report', component: () => import('../ui/stocktakes/report/StocktakeReportPage.vue') },
  { path: 'texts/:text', component: () => import('../ui/stocktakes/report/ReportTextPage.vue') },
  { path: 'labels', component: () => import('../ui/stocktakes/labels/LabelsPage.vue') },
  { path: 'hand-over', component: () => import('../ui/exchange/HandOverPage.vue') },
]

const insideReview: RouteRecordRaw[] = [
  { path: '', name: 'review-home', component: () => import('../ui/reviews/home/ReviewHomePage.vue') },
  { path: 'plan', component: () => import('../ui/reviews/plan/PlanPage.vue') },
  { path: 'checking', component: () => import('../ui/reviews/checking/CheckingPage.vue') },
  { path: 'checking/:code', component: () => import('../ui/reviews/checking/CheckingPage.vue') },
  { path: 'findings', component: () => import('../ui/reviews/findings/FindingsPage.vue') },
  { path: 'signatures', component: () => import('../ui/reviews/signing/ReviewSignaturesPage.vue') },
  { path: 'report', component: () => import('../ui/reviews/report/ReviewReportPage.vue') },
  { path: 'camera', component: () => import('../ui/reviews/photos/ReviewCameraPage.vue') },
  { path: 'hand-over', component: () => import('../ui/reviews/exchange/ReviewPackagePage.vue') },
  { path: 'replies', component: () => import('../ui/reviews/replies/RepliesPage.vue') },
]

/** Every page but the first one. */
export const laterRoutes: readonly RouteRecordRaw[] = [
  { path: '/evaluations/new', component: () => import('../ui/evaluations/NewEvaluationPage.vue') },
  {
    path: '/evaluations/from-report',
    component: () => import('../ui/checks/finished/FinishedReportPage.vue'),
  },
  {
    path: '/evaluations/review',
    component: () => import('../ui/checks/carried/CarriedReportPage.vue'),
  },
  { path: '/evaluations/:id', component: () => import('./EvaluationLayout.vue'), children: insideEvaluation },
  {
    path: '/stocktakes',
    component: () => import('../ui/stocktakes/list/StocktakeListPage.vue'),
    meta: { tabs: true },
  },
  { path: '/stocktakes/new', component: () => import('../ui/stocktakes/new/NewStocktakePage.vue') },
  { path: '/stocktakes/:id', component: () => import('./StocktakeLayout.vue'), children: insideStocktake },
  {
    path: '/reviews',
    component: () => import('../ui/reviews/list/ReviewListPage.vue'),
    meta: { tabs: true },
  },
  { path: '/reviews/overview', component: () => import('../ui/reviews/overview/OverviewPage.vue') },
  { path: '/reviews/new', component: () => import('../ui/reviews/new/NewReviewPage.vue') },
  { path: '/reviews/:id', component: () => import('./ReviewLayout.vue'), children: insideReview },
  { path: '/me', component: () => import('../ui/settings/MePage.vue'), meta: { tabs: true } },
  { path: '/me/appearance', component: () => import('../ui/settings/AppearancePage.vue') },
  { path: '/me/data', component: () => import('../ui/settings/DataSafetyPage.vue') },
  { path: '/me/backup', component: () => import('../ui/exchange/BackupPage.vue') },
  { path: '/me/systems', component: () => import('../ui/settings/SystemsPage.vue') },
  { path: '/me/systems/:system', component: () => import('../ui/settings/SystemPage.vue') },
  { path: '/me/team', component: () => import('../ui/team/TeamPage.vue') },
  { path: '/me/team/members', component: () => import('../ui/team/MembersPage.vue') },
  { path: '/me/team/invite', component: () => import('../ui/team/InvitePage.vue') },
  { path: '/team/sign-in', component: () => import('../ui/team/SignInPage.vue') },
  { path: '/set-up', component: () => import('../ui/team/SetUpPage.vue') },
  { path: '/join', component: () => import('../ui/team/JoinPage.vue') },
  { path: '/me/about', component: () => import('../ui/settings/AboutPage.vue') },
  { path: '/:missing(.*)*', component: () => import('./NotFoundPage.vue') },
]
