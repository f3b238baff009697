using System;
using System.Linq;
using CsCheck;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class CatalogMarkdownWriterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseMathematics().Build();

    private const int DescriptionBlock = 11;

    private static readonly string[] Blocks =
    [
        "HeadingBlock", "Table",
        "HeadingBlock", "ParagraphBlock", "FencedCodeBlock", "HeadingBlock", "FencedCodeBlock",
        "ParagraphBlock", "HeadingBlock", "ParagraphBlock", "ParagraphBlock", "ParagraphBlock", "ParagraphBlock", "Table",
        "ParagraphBlock", "FencedCodeBlock",
    ];

    // A cause of the event's own aggregate, A, has another picture.
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[Gen.Char["ab1 |`<>&*_~#-+=!$[]()\\.:;\"'\n\r\t\u0085\u2028\u0001\u001B\u202E\uD83D\uDE00"], 0, 20],
        Gen.String).Where(text => text.Split('.')[0] != "A");

    [Fact]
    public void Reads_well() => Assert.Equal(
        """
        # Event catalogue

        | Event | Version | Description |
        | --- | --- | --- |
        | [`GIT.PULL_REQUEST.CREATED`](#GIT.PULL_REQUEST.CREATED-1.2.0) | 1.2.0 | A pull request was opened. |

        ## Flow

        Each box stands for all events about one thing; dashed lines are retries. Lines that lead back without being retries are left out, and so are those that follow from others.

        ```mermaid
        flowchart TD
          n0["GIT.PULL_REQUEST"]
          c1(["ISSUE.SELECTED.SUCCESS"])
          c1 --> n0
        ```

        ## Flow of GIT

        ```mermaid
        flowchart TD
          n0["PULL_REQUEST.CREATED"]
          c1(["ISSUE.SELECTED.SUCCESS"])
          c1 --> n0
        ```

        <a id="GIT.PULL_REQUEST.CREATED-1.2.0"></a>

        ## Pull request created

        `GIT.PULL_REQUEST.CREATED` 1.2.0 ([contract](GIT.PULL_REQUEST.CREATED/1.2.0.schema.json))

        A pull request was opened.

        Caused by `ISSUE.SELECTED.SUCCESS`.

        | Field | Type | Required | Nullable | Default | Constraints | Annotations | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `repository` | string | yes | no |  | minLength `3`, maxLength `100`, pattern `^(?:[^/]+/[^/]+)$` | tag `repository` | Repository in owner/name form. |
        | `number` | integer | yes | no |  | format `int32`, minimum `1`, maximum `2147483647` |  |  |
        | `author` | Author | yes | no |  |  | sensitive: pii; sensitive: secret |  |
        | `replaces` | array&#60;PullRequestCreated or null&#62; | no | no |  | maxItems `5` |  |  |
        | `labels` | map&#60;string&#62; | no | yes |  | values minLength `1`, values maxLength `20` |  |  |
        | `diff` | string | no | yes | `null` |  | key of a blob kept 30 days; **Deprecated.** Read the blob. |  |

        ### Author

        Who opened it.

        | Field | Type | Required | Nullable | Default | Constraints | Annotations | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `name` | string | yes | no |  |  |  |  |
        | `manager` | Author | no | yes |  |  |  |  |
        | `first` | PullRequestCreated | no | yes |  |  |  |  |

        Example payload:

        ```json
        {
          "repository": "acme/widgets",
          "number": 42,
          "author": {
            "name": "ada"
          },
          "diff": null
        }
        ```

        """.ReplaceLineEndings("\n"),
        CatalogMarkdownWriter.Write(new CatalogDocument([SampleContracts.PullRequestCreated])));

    [Fact]
    public void Has_an_anchor_for_each_older_version_at_its_first_change()
    {
        var current = SampleContracts.Of("A.B");
        var markdown = CatalogMarkdownWriter.Write(new CatalogDocument([current], [current with { Version = "0.9.0" }]));

        Assert.Contains("\n| 1.0.0 | documentation, names or annotations |  |\n| <a id=\"A.B-0.9.0\"></a>0.9.0 | first version |  |\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_of_two_records_of_one_event_has_its_anchor_once()
    {
        var anchors = CatalogMarkdownWriter.Write(SampleContracts.TwoRecords).Split("<a id=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
        Assert.Equal(["A.B-1.0.0", "A.B-0.9.0", "A.B-2.0.0"], anchors);
    }

    [Fact]
    public void Says_how_cases_are_told_apart_and_where_unknown_members_are_refused()
    {
        var markdown = CatalogMarkdownWriter.Write(new CatalogDocument([SampleContracts.Assigned]));

        Assert.Contains("([contract](ISSUE.OWNER.ASSIGNED/1.0.0.schema.json))\n\nMembers that are not listed are refused.\n\n| Field |", markdown, StringComparison.Ordinal);
        Assert.Contains("### Bot\n\nMembers that are not listed are refused.\n\n| Field |", markdown, StringComparison.Ordinal);
        Assert.Contains("| --- |\n| `kind` | string | yes | no |  | enum `[\"bot\"]` |  |  |\n\n### User\n\n| Field |", markdown, StringComparison.Ordinal);
        Assert.Contains("| --- |\n| `kind` | string | yes | no |  | enum `[\"user\"]` |  |  |\n| `id` | boolean | yes |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_JSON_may_be_null() =>
        Assert.Contains("| `raw` | any | no | yes |", CatalogMarkdownWriter.Write(new CatalogDocument([SampleContracts.Assigned])), StringComparison.Ordinal);

    [Fact]
    public void Links_causes_and_effects_and_states_externals_and_the_limit()
    {
        var markdown = CatalogMarkdownWriter.Write(new CatalogDocument(
            [
                SampleContracts.Of("A.B") with { CausedBy = EquatableArray.Of(new EventCause("X.Y"), new EventCause("A.C", IsRetry: true)) },
                SampleContracts.Of("A.C") with { CausedBy = EquatableArray.Of(new EventCause("A.B"), new EventCause("Z.Z")) },
            ],
            facts: new CatalogFacts { MaxEventSize = 4096, ExternalEvents = EquatableArray.Of(new ExternalEvent("X.Y", "A | b.")) }));

        Assert.Contains("\nAn event with its envelope has at most 4,096 bytes.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n| <a id=\"external-X.Y\"></a>`X.Y` | A &#124; b. |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nCaused by [`X.Y`](#external-X.Y), [`A.C`](#A.C-1.0.0) (retry).\n\nLeads to [`A.C`](#A.C-1.0.0).\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nCaused by [`A.B`](#A.B-1.0.0), `Z.Z`.\n\nLeads to [`A.B`](#A.B-1.0.0) (retry).\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_hostile_text_as_text() => Hostile.Sample(
        text =>
        {
            var markdown = CatalogMarkdownWriter.Write(new CatalogDocument([Everywhere(text)]));
            Assert.DoesNotContain(markdown, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2028');
            var document = Markdown.Parse(markdown, Pipeline);

            Assert.Equal(
                Blocks.Where((_, index) => index != DescriptionBlock || Shown(text).Length > 0),
                document.Select(block => block.GetType().Name));
            Assert.All(document.Descendants<Table>(), table => Assert.All(table, row => Assert.Equal(((TableRow)table[0]).Count, ((TableRow)row).Count)));
            Assert.All(document.Descendants<HtmlInline>(), html => Assert.True(html.Tag.StartsWith("<a id=\"A.B-1.0.0\">", StringComparison.Ordinal) || string.Equals(html.Tag, "</a>", StringComparison.Ordinal)));
            Assert.Equal(2, document.Descendants<LinkInline>().Count());
            Assert.Equal(3, document.Descendants<EmphasisInline>().Count());
            var description = document.Descendants<TableCell>().Last();
            Assert.Equal(Shown(text), Text(description));
        },
        iter: 2000);

    /// <summary>What a reader sees of a text.</summary>
    private static string Shown(string text) => string.Join(' ', new string(text.EnumerateRunes()
            .SelectMany(rune => (System.Text.Rune.IsControl(rune) && !System.Text.Rune.IsWhiteSpace(rune)) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C ? "\uFFFD" : rune.ToString()).ToArray())
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(MarkdownObject block) => string.Concat(block.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    private static EventContract Everywhere(string text) => SampleContracts.Of("A.B") with
    {
        CausedBy = EquatableArray.Of(new EventCause(text)),
        Payload = new ObjectDefinition
        {
            Name = "Something",
            Description = text,
            Deprecation = new Deprecation(text),
            Properties = EquatableArray.Of(new PropertyDefinition
            {
                JsonName = text,
                MemberName = "Member",
                Type = new StringType { Patterns = EquatableArray.Of(text), AllowedValues = EquatableArray.Of(text) },
                Default = new JsonString(text),
                Description = text,
                Deprecation = new Deprecation(text),
                TagKey = text,
            }),
        },
    };
}
