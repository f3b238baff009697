using Tamma.Events;

[assembly: ExternalEvent("AI.REQUEST.STARTED", "A request was sent to an AI provider.")]
[assembly: ExternalEvent("CODE.GATE.PASSED", "A quality gate was passed.")]
[assembly: ExternalEvent("GIT.COMMIT.PUSHED", "Commits were pushed.")]
[assembly: ExternalEvent("SYSTEM.LOOP.STARTED", "The autonomous loop began.")]
[assembly: ExternalEvent("SYSTEM.WORKFLOW.STARTED", "A workflow began.")]
