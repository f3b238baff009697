using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

/// <summary>A tag that is proposed looks as those that are there, and is none of them.</summary>
public sealed class CaseTagTests
{
    [Theory]
    [InlineData("BuildBotActor", "Actor", "", "buildBotActor")]
    [InlineData("BuildBotActor", "Actor", "UserActor:user", "buildBot")]
    [InlineData("BuildBotActor", "Actor", "UserActor:userActor", "buildBotActor")]
    [InlineData("BuildBotActor", "Actor", "UserActor:UserActor", "BuildBotActor")]
    [InlineData("BuildBotActor", "Actor", "HumanUserActor:human-user", "build-bot")]
    [InlineData("HTTPClient3", "Actor", "HumanUser:human_user User:user", "http_client3")]
    [InlineData("ActorBuildBot", "Actor", "ActorHumanUser:HUMAN_USER", "BUILD_BOT")]
    [InlineData("BuildBot", "Actor", "HumanUser:humanuser", "buildbot")]
    [InlineData("BuildBot", "Actor", "HumanUser:h", "buildBot")]
    [InlineData("Actor", "Actor", "UserActor:user", "actor")]
    [InlineData("Bot", "Actor", "Old:bot Older:bot2", "bot3")]
    public void A_tag_is_made_as_the_others_are(string record, string union, string others, string expected) => Assert.Equal(
        expected,
        CaseTag.Suggest(record, union, others.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(other => (other.Split(':')[0], other.Split(':')[1])).ToArray()));
}
