using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Xunit.Abstractions;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>Contracts that are made to be hard: an answer within seconds, on a thread's usual stack.</summary>
public sealed class HostileContractTests(ITestOutputHelper output)
{
    private const int Many = 10_000;

    // Several times what is measured, for slow machines.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_of_definitions(bool isNullable)
    {
        EventContract Chain(ContractType end) => Of(new ReferenceType("R0"), Enumerable.Range(0, Many)
            .Select(i => Record("R" + i, Required("next", i == Many - 1 ? end : new ReferenceType("R" + (i + 1)) { IsNullable = isNullable }), Required("v", i == 3 ? end : new BooleanType())))
            .ToArray());
        Assert.Empty(Timed(Chain(Integer(0, 5)), Chain(Integer(0, 6))).Breaks);
        var breaks = Timed(Chain(Integer(0, 6)), Chain(Integer(0, 5)));
        Assert.All(breaks.Breaks, found => Assert.True(found.IsProved));
        Assert.Equal(["R3", "R" + (Many - 1)], breaks.Breaks.Select(found => found.Objects.Left));
        Assert.Equal([isNullable, false], breaks.Breaks.Select(found => found.Witness is not null));
    }

    [Fact]
    public void A_document_that_doubles_with_each_definition()
    {
        static EventContract Doubling(ContractType end) => Of(new ReferenceType("R0"), Enumerable.Range(0, 100)
            .Select(i => Record("R" + i, Required("a", Next(i, end)), Required("b", Next(i, end)), Required("c", new ArrayType(Next(i, end)) { Count = new(2, null), IsUnique = true })))
            .ToArray());
        static ContractType Next(int i, ContractType end) => i == 99 ? end : new ReferenceType("R" + (i + 1));
        Assert.Empty(Timed(Doubling(Integer(0, 5)), Doubling(Integer(0, 6))).Breaks);
        Assert.All(Timed(Doubling(Integer(0, 6)), Doubling(Integer(0, 5))).Breaks, found => Assert.Null(found.Witness));
    }

    [Fact]
    public void A_record_of_thousands_of_members()
    {
        static EventContract Wide(Func<int, StringType> text, int count) => Of(Record("P", Enumerable.Range(0, count).Select(i => Required("m" + i, text(i))).ToArray()));
        Assert.Empty(Timed(Wide(i => Text("[a-z]{" + (i % 400) + "}"), 2000), Wide(i => Text("[a-z]{0," + (i % 400) + "}"), 2000)).Breaks);
        var breaks = Timed(Wide(_ => Text(), 1500), Wide(i => Text("[a-z]{" + (i + 1) + "}"), 1500));
        Assert.All(breaks.Breaks, found => Assert.True(found.IsProved));
        Assert.Equal(1500, breaks.Breaks.Count);
        Assert.False(breaks.IsIncomplete);
        Assert.True(Timed(Wide(_ => Text(), 5000), Wide(_ => Text(minimum: 1), 5000)).IsIncomplete);
    }

    [Fact]
    public void More_pairs_of_objects_than_are_looked_at()
    {
        // Each of 300 objects of the left meets each of 300 of the right.
        static EventContract Cycle(int length, int skip) => Of(new ReferenceType("R0"), Enumerable.Range(0, length)
            .Select(i => Record("R" + i, Optional("a", new ReferenceType("R" + ((i + 1) % length)) { IsNullable = true }), Optional("b", new ReferenceType("R" + ((i + skip) % length)) { IsNullable = true })))
            .ToArray());
        Assert.True(Timed(Cycle(300, 7), Cycle(299, 11)).IsIncomplete);
        Assert.False(Timed(Cycle(70, 7), Cycle(71, 11)).IsIncomplete);
    }

    [Fact]
    public void A_union_of_thousands_of_cases()
    {
        static EventContract Wide(int cases) => Of(Union(Enumerable.Range(0, cases).Select(i => "C" + i).ToArray()), Enumerable.Range(0, cases).Select(i => Case("C" + i, "c" + i)).ToArray());
        Assert.Empty(Timed(Wide(5000), Wide(5001)).Breaks);
        Assert.Equal(BreakKind.UnionCase, Assert.Single(Timed(Wide(5001), Wide(5000)).Breaks).Kind);
    }

    [Fact]
    public void Enormous_counts()
    {
        var many = new CountRange(1_000_000, null);
        var all = new CountRange(0, int.MaxValue);
        Assert.All(Timed(Of(new ArrayType(new BooleanType()) { Count = many }), Of(new ArrayType(Text()))).Breaks, found => Assert.True(found is { IsProved: true, Witness: null }));
        Assert.Single(Timed(Of(new ArrayType(new BooleanType())), Of(new ArrayType(new BooleanType()) { Count = many })).Breaks);
        Assert.Single(Timed(Of(new MapType(new BooleanType()) { Count = many }), Of(new MapType(Text()))).Breaks);
        Assert.Single(Timed(Of(new ArrayType(Integer()) { Count = many, IsUnique = true }), Of(new ArrayType(Integer(0)))).Breaks);
        Assert.Single(Timed(Of(new ArrayType(Text()) { Count = many, IsUnique = true }), Of(new ArrayType(Text(minimum: 1)))).Breaks);
        Assert.Single(Timed(Of(new ArrayType(Text(format: StringFormat.Uuid)) { Count = new(1000, null), IsUnique = true }), Of(new ArrayType(Text(format: StringFormat.Date)))).Breaks);
        Assert.Empty(Timed(Of(new ArrayType(new BooleanType())), Of(new ArrayType(new BooleanType()) { Count = all })).Breaks);
        Assert.Empty(Timed(Of(Text()), Of(Text(maximum: int.MaxValue))).Breaks);
        Assert.Empty(Timed(Of(Text(minimum: int.MaxValue)), Of(Text(minimum: 1_000_000_000))).Breaks);
        Assert.Single(Timed(Of(Text("[a-z]*", minimum: 50_000_000)), Of(Text(maximum: 1_000_000))).Breaks);
        Assert.True(Assert.Single(Timed(Of(Text(maximum: 1_000_000)), Of(Text(maximum: 500_000))).Breaks).IsProved);
    }

    [Fact]
    public void Numbers_of_ten_thousand_digits()
    {
        var (large, small) = (Number("1e9999"), Number("1e-9999"));
        var decimals = new NumberType { MultipleOf = small };
        Assert.Empty(Timed(Of(new NumberType { MultipleOf = large }), Of(decimals)).Breaks);
        Assert.Single(Timed(Of(decimals), Of(new NumberType { MultipleOf = Number("3e-9999") })).Breaks);
        Assert.Single(Timed(Of(decimals), Of(Integer())).Breaks);
        Assert.Single(Timed(Of(new NumberType { Range = NumericRange.Inclusive(small, large) }), Of(new NumberType { Range = NumericRange.Inclusive(Number("2e-9999"), null) })).Breaks);
        Assert.Empty(Timed(Of(new NumberType { Range = NumericRange.Inclusive(-large, large) }), Of(new NumberType())).Breaks);
        Assert.Single(Timed(Of(new NumberType { Range = new(0, small, true, true) }), Of(new NumberType { Range = NumericRange.Inclusive(1, null) })).Breaks);
        Assert.Single(Timed(Of(new NumberType()), Of(new NumberType { AllowedValues = Enumerable.Range(0, 2000).Select(i => (ExactNumber)i).ToEquatableArray() })).Breaks);
    }

    [Fact]
    public void Patterns_that_exhaust_the_search()
    {
        static EventContract Wide(Func<int, string> pattern) => Of(Record("P", Enumerable.Range(0, 40).Select(i => Required("m" + i, Text(pattern(i)))).ToArray()));
        var left = Wide(i => "(?:a|b)*a(?:a|b){" + (20 + i) + "}");
        var right = Wide(i => "(?:a|b)*b(?:a|b){" + (21 + i) + "}|(?:a|b)*a(?:a|b){" + (20 + i) + "}(?:a|b|c){0,30}");
        Timed(left, right);
        Timed(right, left);
    }

    [Fact]
    public void Unique_elements_that_hold_unique_elements_of_their_own_kind()
    {
        var set = new ArrayType(new ReferenceType("R")) { Count = new(2, null), IsUnique = true, IsNullable = true };
        var record = Record("R", Required("m", new MapType(set) { IsNullable = true }), Required("s", set), Required("l", new ArrayType(set) { Count = new(1, null), IsUnique = true, IsNullable = true }));
        Assert.Empty(Timed(Of(set, record), Of(set, record)).Breaks);
        Assert.Equal([BreakKind.Null, BreakKind.Type], Timed(Of(set, record), Of(new ArrayType(Text()))).Breaks.Select(found => found.Kind));
    }

    [Fact]
    public void Unique_elements_of_records_of_records()
    {
        var self = new ReferenceType("R") { IsNullable = true };
        var record = Record("R", Enumerable.Range(0, 300).Select(i => Required("m" + i, i % 2 == 0 ? self : new ArrayType(self) { IsUnique = true })).ToArray());
        Assert.Single(Timed(Of(new ArrayType(new ReferenceType("R")) { Count = new(900, null), IsUnique = true }, record), Of(new ArrayType(Text()))).Breaks);
    }

    private Containment Timed(EventContract left, EventContract right)
    {
        Containment? result = null;
        // The stack of a thread of the compiler's, at its smallest.
        var evident = false;
        var thread = new Thread(
            () =>
            {
                result = Compare(left, right);
                evident = EvidentContainment.Holds(new ContractView(left, Side.Writer), new ContractView(right, Side.Reader));
            },
            512 * 1024);
        var watch = Stopwatch.StartNew();
        thread.Start();
        thread.Join();
        output.WriteLine($"{watch.ElapsedMilliseconds} ms, {result!.Breaks.Count} breaks");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        Assert.True(!evident || result.Breaks.Count == 0);
        return result;
    }
}
