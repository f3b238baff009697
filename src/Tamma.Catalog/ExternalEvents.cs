using Tamma.Events;

// Events of Tamma that are not in this catalogue, and cause some that are.
[assembly: ExternalEvent("AI.BUDGET.EXCEEDED", "A limit of spending was passed, and the use of AI providers is restricted.")]
[assembly: ExternalEvent("AI.BUDGET.WARNED", "Spending came close to a limit.")]
[assembly: ExternalEvent("APPROVAL.DELEGATED", "Who was asked for a decision handed it to somebody else.")]
[assembly: ExternalEvent("CONFIG.FILE.LOADED", "The configuration was loaded, for the first time or again.")]
[assembly: ExternalEvent("GIT.WEBHOOK.RECEIVED", "A webhook of a Git platform came, and its signature was verified.")]
[assembly: ExternalEvent("SYSTEM.COMMAND.RECEIVED", "A person or a client of the API gave Tamma a command.")]
[assembly: ExternalEvent("SYSTEM.INSTALLATION.CHANGED", "An installation of the GitHub App was created, suspended, resumed or removed, or its engine started or stopped.")]
[assembly: ExternalEvent("SYSTEM.SERVICE.STARTED", "A process of Tamma is up and ready for work.")]
[assembly: ExternalEvent("SYSTEM.TASK.DISPATCHED", "A task was handed to a worker.")]
[assembly: ExternalEvent("SYSTEM.TASK.FAILED", "A worker reported that its task failed.")]
