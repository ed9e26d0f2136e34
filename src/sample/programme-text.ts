/**
 * The sample network's work programme as a document: facts of a real one, in our own words. It comes in by the
 * same import as any other, so that the first thing a new workspace shows is what an import makes.
 */
export const sampleProgramme = `ALMA network

Draft work programme

Network\tALMA network
Programme year\tMarch – December 2024

Objectives of the ALMA network

- help managing authorities to launch mobility calls for disadvantaged young people under ESF+,
- win over further Member States and regions to take part.

Topics and work packages

Topics\tActivities/Outputs
Updates on calls\tOnline map of all programmes in Europe; survey of national and regional calls
Finance and simplified cost options\tComparison of funding schemes; overview of cost options by partner
Most vulnerable NEETs\tPresentation of each country's target groups; questions from partners who draft calls
Launching and drafting calls\tScheme of the key elements of a call; step-by-step guidance
Transnational cooperation\tPartner search database; collection of good practice; learning sessions
National cooperation\tExamples of partnership with employment services and companies
Evaluation and assessment\tReview of existing indicators; exchange with evaluators

Further work packages start in 2024:

- Measuring soft outcomes => starting spring 2024
- Validation of mobility programmes => starting end of 2024

Meetings and events

6th meeting 23/24 April 2024 (on-site) – with the projects of the central call

- Updates of ongoing activities
- Start of the work package on soft outcomes

7th meeting June 2024 (on-site) place tbd

- Overview of funding schemes
- Project visit on the second day

SI+ Forum 2-3 Oct 2024 (on-site) Brussels

- Plenary sessions
- ALMA workshop

8th meeting September/October 2024 (online)

- Use of the new website

9th meeting 1st week Dec 2024 (on-site)

- Looking back at 2024
- Draft work programme 2025

Work schedule

Time\tActivities/ meetings\tOutput/Follow-up
March 2024\tPreparing the joint meeting\tFinal work programme 2024
23/24 April 2024\t6th network meeting with a project visit\tSummary report
June 2024\t7th network meeting: funding schemes of partners\tReport with actions planned; overview of funding schemes
Summer 2024\tPreparing the website's section and the partner search database\tDraft templates for partners' information
2-3 October 2024\tSI+ Forum in Brussels with a workshop of the network
22/23 October 2024 (or end September)\t8th network meeting: the new website\tSummary report; website is online
November 2024\tTaking stock of the year; drafting the next programme\tDraft work programme 2025; draft validation concept
1st week Dec 2024\t9th network meeting: draft programme and validation concept\tFinal work programme; validation concept
`;
