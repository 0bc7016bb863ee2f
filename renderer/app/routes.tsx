import { lazy } from 'react'
import { createBrowserRouter, Navigate } from 'react-router'
import { BrokenPage } from './broken-page.tsx'
import { frameWith } from './frame.tsx'
import { Guard } from './guard.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const loadFinder = async () => ({ default: (await import('../areas/search/finder.tsx')).Finder })
const Finder = lazy(loadFinder)
const loadRules = () => import('../areas/rules/rules-page.tsx')
// Typing follows Ctrl+K and F4 at once: the finder and the rules must be there before the first letter.
requestIdleCallback(() => {
  void loadFinder()
  void loadRules()
})

/** Every page, one line each, loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    HydrateFallback: () => null,
    ErrorBoundary: BrokenPage,
    children: [
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('../areas/sign-in/sign-in-page.tsx')).SignInPage }),
      },
      {
        path: 'first-run',
        lazy: async () => ({ Component: (await import('../areas/first-run/first-run-page.tsx')).FirstRunPage }),
      },
      {
        path: 'first-run/from-backup',
        lazy: async () => ({ Component: (await import('../areas/backup/move-page.tsx')).MovePage }),
      },
      {
        path: 'recover',
        lazy: async () => ({ Component: (await import('../areas/recovery/recover-page.tsx')).RecoverPage }),
      },
      {
        path: 'paper/recovery-key',
        lazy: async () => ({ Component: (await import('../paper/recovery-paper-page.tsx')).RecoveryPaperPage }),
      },
      {
        // Whatever shows a customer's case stands behind the lock.
        Component: Guard,
        children: [
          // Paper (打印稿) stands outside the frame: it prints alone.
          {
            path: 'paper/agreement/:id',
            lazy: async () => ({ Component: (await import('../paper/agreement-paper-page.tsx')).AgreementPaperPage }),
          },
          {
            path: 'paper/explanation/:complaintId',
            lazy: async () => ({
              Component: (await import('../paper/explanation-paper-page.tsx')).ExplanationPaperPage,
            }),
          },
          {
            path: 'paper/rule/:rule',
            lazy: async () => ({ Component: (await import('../paper/rule-paper-page.tsx')).RulePaperPage }),
          },
          {
            path: 'paper/customer/:id',
            lazy: async () => ({ Component: (await import('../paper/customer-paper-page.tsx')).CustomerPaperPage }),
          },
          {
            path: 'paper/digest/:day',
            lazy: async () => ({ Component: (await import('../paper/digest-paper-page.tsx')).DigestPaperPage }),
          },
          {
            path: 'paper/registration/:complaintId',
            lazy: async () => ({
              Component: (await import('../paper/registration-paper-page.tsx')).RegistrationPaperPage,
            }),
          },
          {
            Component: frameWith(Finder),
            children: [
              {
                // An error of one page leaves the frame and its keys in place.
                ErrorBoundary: BrokenPage,
                children: [
                  { index: true, element: <Navigate to="/today" replace /> },
                  {
                    path: 'today',
                    lazy: async () => ({ Component: (await import('../areas/today/today-page.tsx')).TodayPage }),
                  },
                  {
                    path: 'deadlines',
                    lazy: async () => ({
                      Component: (await import('../areas/deadlines/deadlines-page.tsx')).DeadlinesPage,
                    }),
                  },
                  {
                    path: 'rules',
                    lazy: async () => ({ Component: (await loadRules()).RulesPage }),
                  },
                  {
                    path: 'rules/calculator',
                    lazy: async () => ({
                      Component: (await import('../areas/rules/calculator-page.tsx')).CalculatorPage,
                    }),
                  },
                  {
                    path: 'playbook',
                    lazy: async () => ({
                      Component: (await import('../areas/playbook/playbook-page.tsx')).PlaybookPage,
                    }),
                  },
                  {
                    path: 'policies',
                    lazy: async () => ({
                      Component: (await import('../areas/own-layer/policies-page.tsx')).PoliciesPage,
                    }),
                  },
                  {
                    path: 'settings',
                    lazy: async () => ({
                      Component: (await import('../areas/settings/settings-page.tsx')).SettingsPage,
                    }),
                  },
                  {
                    path: 'settings/holidays',
                    lazy: async () => ({
                      Component: (await import('../areas/settings/holidays-page.tsx')).HolidaysPage,
                    }),
                  },
                  {
                    path: 'backup',
                    lazy: async () => ({ Component: (await import('../areas/backup/backup-page.tsx')).BackupPage }),
                  },
                  {
                    path: 'settings/personal-data',
                    lazy: async () => ({
                      Component: (await import('../areas/privacy/retention-page.tsx')).RetentionPage,
                    }),
                  },
                  {
                    path: 'customers/:id/personal-data',
                    lazy: async () => ({
                      Component: (await import('../areas/privacy/personal-data-page.tsx')).PersonalDataPage,
                    }),
                  },
                  {
                    path: 'complaints/:id/agreement/:agreementId',
                    lazy: async () => ({
                      Component: (await import('../areas/agreement/agreement-page.tsx')).AgreementPage,
                    }),
                  },
                  {
                    path: 'complaints/:id/what-if',
                    lazy: async () => ({
                      Component: (await import('../areas/rules/case-what-if-page.tsx')).CaseWhatIfPage,
                    }),
                  },
                  {
                    path: 'complaints/:id',
                    lazy: async () => ({ Component: (await import('../areas/case/case-page.tsx')).CasePage }),
                  },
                  {
                    path: 'approvals',
                    lazy: async () => ({
                      Component: (await import('../areas/approvals/approvals-page.tsx')).ApprovalsPage,
                    }),
                  },
                  {
                    path: 'complaints',
                    lazy: async () => ({
                      Component: (await import('../areas/register/register-page.tsx')).RegisterPage,
                    }),
                  },
                  {
                    path: 'complaints/new',
                    lazy: async () => ({ Component: (await import('../areas/intake/intake-page.tsx')).IntakePage }),
                  },
                  {
                    path: 'complaints/:id/edit',
                    lazy: async () => ({ Component: (await import('../areas/intake/edit-page.tsx')).EditPage }),
                  },
                  {
                    path: 'customers/:id',
                    lazy: async () => ({
                      Component: (await import('../areas/customer/customer-page.tsx')).CustomerPage,
                    }),
                  },
                  {
                    path: 'repairs',
                    lazy: async () => ({ Component: (await import('../areas/repairs/repairs-page.tsx')).RepairsPage }),
                  },
                  {
                    path: 'repairs/new',
                    lazy: async () => ({ Component: (await import('../areas/repairs/take-in-page.tsx')).TakeInPage }),
                  },
                  {
                    path: 'repairs/:id',
                    lazy: async () => ({ Component: (await import('../areas/repairs/repair-page.tsx')).RepairPage }),
                  },
                  { path: '*', Component: NotFoundPage },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
])
