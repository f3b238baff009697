using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility;
using Xunit.Abstractions;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility;

/// <summary>What large contracts cost to compare. Allocated bytes count the work: they are the same on each machine.</summary>
public sealed class ComparisonEffortTests(ITestOutputHelper output)
{
    /// <summary>Each of many members may have become each of many others, for all that one version says.</summary>
    [Fact]
    public void Renames_of_all_members_beside_many_versions()
    {
        static EventContract Version(string version, string prefix) => Of(Record("P", Enumerable.Range(0, 200).Select(i => Required(prefix + i, Text())).ToArray())) with { Version = version };
        var published = Enumerable.Range(0, 10).Select(i => Version("1." + i + ".0", "a")).ToArray();
        IReadOnlyList<CompatibilityFinding> findings = [];

        Spends(300_000_000, () => findings = CompatibilityCheck.Of(Version("1.10.0", "b"), published, CompatibilityPolicy.Backward).Findings);

        Assert.Equal(200, findings.Count(finding => finding.Rule == CompatibilityRule.FieldAdded));
        Assert.Equal(200, findings.Count(finding => finding.Rule == CompatibilityRule.FieldRemoved));
    }

    /// <summary>Two members of a type were one and another: a version that has both says so.</summary>
    [Theory]
    [InlineData(true, CompatibilityRule.FieldRenamed, "c")]
    [InlineData(false, CompatibilityRule.FieldRemoved, null)]
    public void A_member_is_a_rename_of_the_only_new_one_that_no_version_has_beside_it(bool wereTwo, CompatibilityRule rule, string? member)
    {
        static EventContract Version(string version, params string[] names) => Of(Record("P", names.Select(name => Optional(name, Text())).ToArray())) with { Version = version };
        var published = new[] { wereTwo ? Version("1.0.0", "a", "b") : Version("1.0.0", "a"), Version("1.1.0", "a") };

        var findings = CompatibilityCheck.Of(Version("1.2.0", "b", "c"), published, CompatibilityPolicy.Backward).Findings;

        var finding = Assert.Single(findings, finding => string.Equals(finding.PublishedVersion, "1.1.0", StringComparison.Ordinal) && finding.Rule == rule);
        Assert.Equal(member, finding.Place.Member);
    }

    [Fact]
    public void Many_members_of_one_large_union()
    {
        var names = Enumerable.Range(0, 300).Select(i => "C" + i).ToArray();
        var contract = Of(
            Record("P", Enumerable.Range(0, 30).Select(i => Required("m" + i, Union(names))).ToArray()),
            names.Select(name => Case(name, "the " + name)).ToArray());
        IReadOnlyList<ObjectMatch> objects = [];

        Spends(20_000_000, () => objects = ContractMatch.Of(contract, contract).Objects);

        Assert.Equal(names.Prepend(ContractReference.Root), objects.Select(match => match.NewerName));
        Assert.All(objects, match => Assert.Equal(match.OlderName, match.NewerName));
    }

    private void Spends(long limit, Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{bytes:N0} bytes");
        Assert.InRange(bytes, 0, limit);
    }
}
