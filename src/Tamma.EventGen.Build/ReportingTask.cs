using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Tamma.EventGen.Build;

/// <summary>How the tasks report. Errors: TEG3001 (a file).</summary>
[MSBuildMultiThreadableTask]
public abstract class ReportingTask : Task
{
    /// <summary>Does something with a file; false where it can't be done, which is logged.</summary>
    private protected bool Attempt(string file, string failure, Action action, bool isRequired = true)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var message = failure + ": " + exception.Message;
            if (isRequired)
                LogError(ErrorCodes.FileInaccessible, file, message);
            else
                LogWarning(ErrorCodes.FileInaccessible, file, message);
            return false;
        }
    }

    /// <summary>The message is no format: braces in it stay braces.</summary>
    private protected void LogError(string code, string file, string message, int line = 0) =>
        Log.LogError(subcategory: null, code, helpKeyword: null, ErrorCodes.HelpLinkOf(code), file, line, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, WithLink(message, code), messageArgs: null);

    private void LogWarning(string code, string file, string message) =>
        Log.LogWarning(subcategory: null, code, helpKeyword: null, ErrorCodes.HelpLinkOf(code), file, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, WithLink(message, code), messageArgs: null);

    /// <summary>The link follows as in what the compiler says, since a console shows no other.</summary>
    private static string WithLink(string message, string code) => message + " (" + ErrorCodes.HelpLinkOf(code) + ")";
}
