using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Artifacts.Html;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Tests.Contracts;

namespace Tamma.EventGen.Schema.Tests.Artifacts.Html;

/// <summary>The page as System.Xml reads it.</summary>
public sealed class CatalogHtmlWriterTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[Gen.Char["ab1 <>&\"'/`={}()-]!;\n\r\t\u0085\u2028\u0001\u001B\u0000\u202E\uFFFE\uD83D\uDE00"], 0, 20],
        Gen.OneOf(new[] { "</script><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "<!--", "]]>", "&lt;b&gt;", "\" onfocus=alert(1) x=\"", "javascript:alert(1)" }.Select(Gen.Const).ToArray()));

    private static readonly string[] HarmlessShape = [.. Shape(Read(CatalogHtmlWriter.Write(Everywhere("word"))))];

    [Fact]
    public void Shows_all_of_an_event()
    {
        var page = Read(Page(SampleContracts.PullRequestCreated));
        var article = Assert.Single(page.Descendants("article"));

        Assert.Equal("GIT.PULL_REQUEST.CREATED-1.2.0", (string?)article.Attribute("id"));
        Assert.Equal("GIT.PULL_REQUEST.CREATED 1.2.0", Text(article.Element("h3")!));
        Assert.Equal("A pull request was opened.", Text(Styled(article, "p", "description").First()));
        Assert.Equal("Caused by ISSUE.SELECTED.SUCCESS", Text(Styled(article, "div", "links causes").Single()));
        Assert.Equal(
            [
                "repository string required Repository in owner/name form. minLength 3 maxLength 100 pattern ^(?:[^/]+/[^/]+)$ tag repository",
                "number integer required format int32 minimum 1 maximum 2147483647",
                "author Author required sensitive: pii sensitive: secret",
                "replaces array<PullRequestCreated or null> optional maxItems 5",
                "labels map<string> optional nullable values minLength 1 values maxLength 20",
                "diff string optional nullable default null key of a blob kept 30 days Deprecated. Read the blob.",
            ],
            Styled(article, "dl", "fields").First().Elements("div").Select(Text));
        Assert.Equal("{ \"repository\": \"acme/widgets\", \"number\": 42, \"author\": { \"name\": \"ada\" }, \"diff\": null }", Text(article.Element("pre")!));
    }

    [Fact]
    public void Says_how_cases_are_told_apart_and_where_unknown_members_are_refused()
    {
        var article = Read(Page(SampleContracts.Assigned)).Descendants("article").Single();

        Assert.Equal(2, Styled(article, "p", "removed").Count(note => Text(note) == "Members that are not listed are refused."));
        Assert.Equal(["kind string required enum bot", "kind string required enum user"], Styled(article, "dl", "fields").Skip(1).Select(list => Text(list.Elements("div").First())));
    }

    [Fact]
    public void Any_JSON_may_be_null() =>
        Assert.Equal("raw any optional nullable", Text(Styled(Read(Page(SampleContracts.Assigned)), "dl", "fields").First().Elements("div").Last()));

    [Fact]
    public void Tells_causes_effects_changes_externals_and_the_limit()
    {
        var first = SampleContracts.Of("A.B.DONE") with { CausedBy = EquatableArray.Of(new EventCause("X.Y.DONE"), new EventCause("A.C.DONE", IsRetry: true)) };
        var second = SampleContracts.Of("A.C.DONE") with { CausedBy = EquatableArray.Of(new EventCause("A.B.DONE")) };
        var facts = new CatalogFacts { MaxEventSize = 4096, ExternalEvents = EquatableArray.Of(new ExternalEvent("X.Y.DONE", "It comes from X.")) };
        var page = Read(CatalogHtmlWriter.Write(new CatalogDocument([first, second], [first with { Version = "0.9.0", CausedBy = default }], facts)));
        var article = page.Descendants("article").First();

        Assert.Contains("4,096 bytes", Text(page.Descendants("header").Single()));
        Assert.Equal("Caused by X.Y.DONE A.C.DONE (retry)", Text(Styled(article, "div", "links causes").Single()));
        Assert.Equal("Leads to A.C.DONE", Text(Styled(article, "div", "links effects").Single()));
        Assert.Equal(["#external-X.Y.DONE", "#A.C.DONE-1.0.0", "#A.C.DONE-1.0.0"], article.Descendants("div").SelectMany(div => div.Descendants("a")).Select(link => (string?)link.Attribute("href")));
        Assert.Equal("1.0.0 documentation, names or annotations 0.9.0 first version", Text(Styled(article, "dl", "changes").Single()));
        Assert.Equal([null, "A.B.DONE-0.9.0"], Styled(article, "dl", "changes").Single().Descendants("dt").Select(version => (string?)version.Attribute("id")));
        Assert.Equal("X.Y.DONE It comes from X. Leads to A.B.DONE", Text(Styled(page, "dl", "externals").Single()));
    }

    [Fact]
    public void Keeps_hostile_text_as_text() => Hostile.Sample(
        text =>
        {
            var page = Read(CatalogHtmlWriter.Write(Everywhere(text)));

            // No text makes an element, and no text an attribute.
            Assert.Equal(HarmlessShape, Shape(page));
            Assert.DoesNotContain(page.ToString(), c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\uFFFE');
            Assert.All(page.Descendants().Attributes("href"), link => Assert.True(link.Value[0] == '#' || link.Value.StartsWith("A.B/", StringComparison.Ordinal)));
        },
        iter: 400);

    [Fact]
    public void Is_well_formed_whatever_the_contract_with_ids_that_are_there_once() => ContractGenerator.Contract.Sample(
        contract =>
        {
            var ids = Read(Page(contract)).Descendants().Attributes("id").Select(id => id.Value).ToArray();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        },
        iter: 200);

    [Fact]
    public void A_version_of_two_records_of_one_event_has_its_id_once()
    {
        var ids = Read(CatalogHtmlWriter.Write(SampleContracts.TwoRecords)).Descendants().Attributes("id").Select(id => id.Value).Where(id => id.StartsWith("A.B-", StringComparison.Ordinal));
        Assert.Equal(["A.B-1.0.0", "A.B-1.0.0-type", "A.B-0.9.0", "A.B-2.0.0", "A.B-2.0.0-type"], ids);
    }

    [Fact]
    public void Allows_its_own_style_and_script_alone()
    {
        var page = Read(Page(SampleContracts.PullRequestCreated));
        var policy = page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

        Assert.Equal($"default-src 'none'; style-src '{Digest("style")}'; script-src '{Digest("script")}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "style" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));

        string Digest(string element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants(element).Single().Value)));
    }

    private static string Page(EventContract contract) => CatalogHtmlWriter.Write(new CatalogDocument([contract]));

    /// <summary>As XML, with the one namespace taken off that HTML doesn't have.</summary>
    private static XElement Read(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', page);
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }

        return root;
    }

    private static IEnumerable<string> Shape(XElement page) =>
        page.DescendantsAndSelf().Select(element => element.Name.LocalName + "(" + string.Join(' ', element.Attributes().Select(attribute => attribute.Name.LocalName)) + ")");

    private static IEnumerable<XElement> Styled(XElement parent, string name, string style) =>
        parent.Descendants(name).Where(element => (string?)element.Attribute("class") == style);

    private static string Text(XElement element) => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CatalogDocument Everywhere(string text) => new(
        [
            SampleContracts.Of("A.B") with
            {
                // The cause is neither itself nor external, so that it is drawn as an unknown one whatever the text is.
                CausedBy = EquatableArray.Of(new EventCause("?" + text)),
                Examples = EquatableArray.Of<JsonValue>(new JsonString(text)),
                Payload = new ObjectDefinition
                {
                    Name = "Something" + text,
                    Description = text,
                    Deprecation = new Deprecation("!" + text),
                    Reserved = EquatableArray.Of(new Acknowledgement(text, text)),
                    Properties = EquatableArray.Of(new PropertyDefinition
                    {
                        JsonName = text,
                        MemberName = "Member",
                        Type = new StringType { Patterns = EquatableArray.Of(text), AllowedValues = EquatableArray.Of(text) },
                        Default = new JsonString(text),
                        Description = text,
                        Deprecation = new Deprecation("!" + text),
                        TagKey = text,
                    }),
                },
            },
        ],
        facts: new CatalogFacts { ExternalEvents = EquatableArray.Of(new ExternalEvent("!" + text, text)) });
}
