using System.Text;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>A record's name as people write it: <c>PullRequestCreated</c> is "Pull request created", <c>AIRequestSent</c> "AI request sent".</summary>
internal static class RecordTitle
{
    public static string Of(string recordName)
    {
        var title = new StringBuilder();
        for (var index = 0; index < recordName.Length; index++)
        {
            var letter = recordName[index];
            var isLastUpper = index + 1 < recordName.Length && char.IsLower(recordName[index + 1]);
            var startsWord = index > 0 && char.IsUpper(letter) && (!char.IsUpper(recordName[index - 1]) || isLastUpper);
            if (startsWord)
                title.Append(' ');
            var isAcronym = char.IsUpper(letter) && !isLastUpper && (index + 1 < recordName.Length || !startsWord);
            title.Append(startsWord && !isAcronym ? char.ToLowerInvariant(letter) : letter);
        }

        return title.ToString();
    }
}
