using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.EventGen.Benchmark.Documents;

/// <summary>
/// Webhooks of a pull request in a forge's manner: addresses of everything, each repository with its owner, and each account in full wherever it
/// is mentioned. Half of them come from a fork, the others from a branch of the same repository.
/// </summary>
internal static class Webhooks
{
    private const string Api = "https://api.git.example.org/";

    private static readonly string[] AccountAddresses =
    [
        "followers", "following{/other_user}", "gists{/gist_id}", "starred{/owner}{/repo}", "subscriptions", "orgs", "repos", "events{/privacy}",
        "received_events",
    ];

    private static readonly string[] RepositoryAddresses =
    [
        "forks", "keys{/key_id}", "collaborators{/collaborator}", "teams", "hooks", "issues/events{/number}", "events", "assignees{/user}",
        "branches{/branch}", "tags", "git/blobs{/sha}", "git/tags{/sha}", "git/refs{/sha}", "git/trees{/sha}", "statuses/{sha}", "languages",
        "stargazers", "contributors", "subscribers", "subscription", "commits{/sha}", "git/commits{/sha}", "comments{/number}",
        "issues/comments{/number}", "contents/{+path}", "compare/{base}...{head}", "merges", "{archive_format}{/ref}", "downloads",
        "issues{/number}", "pulls{/number}", "milestones{/number}", "notifications{?since,all,participating}", "labels{/name}", "releases{/id}",
        "deployments",
    ];

    private static readonly string[] Features = ["has_issues", "has_projects", "has_downloads", "has_wiki", "has_pages", "has_discussions", "archived", "disabled"];

    /// <summary>The names that the contract knows, somewhere.</summary>
    private static readonly string[] Known =
    [
        "action", "number", "pull_request", "repository", "sender", "id", "html_url", "state", "title", "user", "login", "body", "created_at", "head",
        "base", "ref", "sha", "draft", "additions", "deletions", "changed_files", "full_name", "private",
    ];

    private static readonly string[] Parts = ["commits", "review_comments", "review_comment{/number}", "comments", "statuses"];

    public static JsonObject Invent(Invention invention)
    {
        var number = invention.Integer(1, 20_000);
        var owner = Account(invention, invention.Owner());
        var author = Account(invention);
        var repository = Repository(invention, owner, isFork: false);
        return new()
        {
            ["action"] = invention.OneOf("opened", "closed", "synchronize", "reopened", "edited"),
            ["number"] = number,
            ["pull_request"] = PullRequest(invention, repository, author, number),
            ["repository"] = repository,
            ["organization"] = Account(invention),
            ["sender"] = invention.Chance(0.7) ? author : Account(invention),
        };
    }

    /// <summary>The same with a number behind each name that the contract does not know.</summary>
    public static byte[] Rename(byte[] document, Invention invention) => Layouts.Write(Rename(JsonNode.Parse(document), invention)!);

    private static JsonNode? Rename(JsonNode? node, Invention invention) => node switch
    {
        JsonObject made => new JsonObject(made.Select(member => KeyValuePair.Create(
            Known.Contains(member.Key) ? member.Key : string.Create(CultureInfo.InvariantCulture, $"{member.Key}_{invention.Integer(0, 999_999)}"),
            Rename(member.Value, invention)))),
        JsonArray made => new JsonArray([.. made.Select(item => Rename(item, invention))]),
        _ => node?.DeepClone(),
    };

    private static JsonObject PullRequest(Invention invention, JsonObject repository, JsonObject author, int number)
    {
        var name = (string)repository["full_name"]!;
        var address = string.Create(CultureInfo.InvariantCulture, $"{Api}repos/{name}/pulls/{number}");
        var made = new JsonObject
        {
            ["url"] = address,
            ["id"] = invention.Integer(1, int.MaxValue - 1),
            ["node_id"] = NodeId(invention),
            ["html_url"] = string.Create(CultureInfo.InvariantCulture, $"https://git.example.org/{name}/pull/{number}"),
            ["diff_url"] = string.Create(CultureInfo.InvariantCulture, $"https://git.example.org/{name}/pull/{number}.diff"),
            ["patch_url"] = string.Create(CultureInfo.InvariantCulture, $"https://git.example.org/{name}/pull/{number}.patch"),
            ["number"] = number,
            ["state"] = invention.OneOf("open", "closed"),
            ["locked"] = false,
            ["title"] = invention.Sentence(invention.Integer(3, 10)),
            ["user"] = author.DeepClone(),
            ["body"] = invention.Chance(0.9) ? invention.Text(invention.Integer(2, 12)) : null,
            ["created_at"] = Instant(invention),
            ["updated_at"] = Instant(invention),
            ["closed_at"] = null,
            ["merged_at"] = null,
            ["merge_commit_sha"] = invention.Sha(),
            ["assignee"] = null,
            ["assignees"] = new JsonArray(),
            ["requested_reviewers"] = new JsonArray(Account(invention), Account(invention)),
            ["requested_teams"] = new JsonArray(),
            ["labels"] = new JsonArray(Label(invention), Label(invention)),
            ["milestone"] = null,
            ["draft"] = invention.Chance(0.2),
        };
        foreach (var part in Parts)
            made[Name(part)] = address + "/" + part;
        made["head"] = Commit(invention, invention.Chance(0.5) ? Repository(invention, author, isFork: true) : repository);
        made["base"] = Commit(invention, repository);
        made["_links"] = Links(address);
        made["author_association"] = "CONTRIBUTOR";
        made["auto_merge"] = null;
        made["active_lock_reason"] = null;
        made["merged"] = false;
        made["mergeable"] = null;
        made["rebaseable"] = null;
        made["mergeable_state"] = "unknown";
        made["merged_by"] = null;
        foreach (var count in (ReadOnlySpan<string>)["comments", "review_comments"])
            made[count] = invention.Count(2);
        made["maintainer_can_modify"] = invention.Chance(0.5);
        foreach (var count in (ReadOnlySpan<string>)["commits", "additions", "deletions", "changed_files"])
            made[count] = invention.Count(4);
        return made;
    }

    private static JsonObject Commit(Invention invention, JsonObject repository)
    {
        var branch = invention.Branch();
        var owner = repository["owner"]!;
        return new()
        {
            ["label"] = (string)owner["login"]! + ":" + branch,
            ["ref"] = branch,
            ["sha"] = invention.Sha(),
            ["user"] = owner.DeepClone(),
            ["repo"] = repository.DeepClone(),
        };
    }

    private static JsonObject Account(Invention invention) => Account(invention, invention.Login());

    private static JsonObject Account(Invention invention, string login)
    {
        var address = Api + "users/" + login;
        var id = invention.Integer(1, 200_000_000);
        var made = new JsonObject
        {
            ["login"] = login,
            ["id"] = id,
            ["node_id"] = NodeId(invention),
            ["avatar_url"] = string.Create(CultureInfo.InvariantCulture, $"https://avatars.git.example.org/u/{id}?v=4"),
            ["gravatar_id"] = "",
            ["url"] = address,
            ["html_url"] = "https://git.example.org/" + login,
        };
        foreach (var part in AccountAddresses)
            made[Name(part)] = address + "/" + part;
        made["type"] = "User";
        made["user_view_type"] = "public";
        made["site_admin"] = false;
        return made;
    }

    private static JsonObject Repository(Invention invention, JsonObject owner, bool isFork)
    {
        var name = invention.Name();
        var fullName = (string)owner["login"]! + "/" + name;
        var address = Api + "repos/" + fullName;
        var made = new JsonObject
        {
            ["id"] = invention.Integer(1, int.MaxValue - 1),
            ["node_id"] = NodeId(invention),
            ["name"] = name,
            ["full_name"] = fullName,
            ["private"] = invention.Chance(0.3),
            ["owner"] = owner.DeepClone(),
            ["html_url"] = "https://git.example.org/" + fullName,
            ["description"] = invention.Sentence(8),
            ["fork"] = isFork,
            ["url"] = address,
        };
        foreach (var part in RepositoryAddresses)
            made[Name(part)] = address + "/" + part;
        foreach (var time in (ReadOnlySpan<string>)["created_at", "updated_at", "pushed_at"])
            made[time] = Instant(invention);
        foreach (var count in (ReadOnlySpan<string>)["size", "stargazers_count", "watchers_count", "forks_count", "open_issues_count"])
            made[count] = invention.Count(5);
        foreach (var feature in Features)
            made[feature] = invention.Chance(0.5);
        made["language"] = invention.OneOf("C#", "TypeScript", "Go");
        made["mirror_url"] = null;
        made["license"] = new JsonObject { ["key"] = "apache-2.0", ["name"] = "Apache License 2.0", ["spdx_id"] = "Apache-2.0", ["url"] = Api + "licenses/apache-2.0" };
        made["topics"] = new JsonArray(invention.Label(), invention.Label());
        made["visibility"] = "public";
        made["default_branch"] = "main";
        return made;
    }

    private static JsonObject Label(Invention invention) => new()
    {
        ["id"] = invention.Integer(1, int.MaxValue - 1),
        ["node_id"] = NodeId(invention),
        ["name"] = invention.Label(),
        ["color"] = invention.Sha()[..6],
        ["default"] = false,
        ["description"] = invention.Sentence(4),
    };

    private static JsonObject Links(string address)
    {
        var made = new JsonObject { ["self"] = new JsonObject { ["href"] = address } };
        foreach (var part in Parts)
            made[Name(part)] = new JsonObject { ["href"] = address + "/" + part };
        return made;
    }

    private static string NodeId(Invention invention) => "MDQ6" + invention.Sha()[..20];

    private static string Instant(Invention invention) => invention.Instant().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // issues/events{/number} is issues_events_url.
    private static string Name(string part)
    {
        var end = part.IndexOf('{', StringComparison.Ordinal);
        return (end < 0 ? part : end == 0 ? "archive" : part[..end].TrimEnd('/')).Replace('/', '_') + "_url";
    }
}
