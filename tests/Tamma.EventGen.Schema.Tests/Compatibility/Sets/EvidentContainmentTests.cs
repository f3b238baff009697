using System;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

public sealed class EvidentContainmentTests
{
    [Fact]
    public void What_is_evident_holds()
    {
        var (evident, contained) = (0, 0);
        for (var seed = 0; seed < 1500; seed++)
        {
            var contracts = new RandomContracts(new Random(seed));
            var left = contracts.Make();
            var right = contracts.Mutate(left);
            foreach (var (side, other) in new[] { (Side.Writer, Side.Reader), (Side.Reader, Side.Reader), (Side.Writer, Side.Writer) })
            {
                var (leftView, rightView) = (new ContractView(left, side), new ContractView(right, other));
                var isContained = Containment.Of(leftView, rightView, new PatternCache()).Breaks.Count == 0;
                contained += isContained ? 1 : 0;
                if (!EvidentContainment.Holds(leftView, rightView))
                    continue;
                evident++;
                Assert.True(isContained, $"seed {seed}");
            }
        }

        Assert.InRange(evident, contained / 3, contained - 100);
    }

    [Fact]
    public void What_is_written_the_same_way_is_evident()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var contract = new RandomContracts(new Random(seed)).Make();
            Assert.True(EvidentContainment.Holds(new ContractView(contract, Side.Writer), new ContractView(contract, Side.Reader)));
        }
    }

    [Theory]
    [InlineData(0, 9, true)]
    [InlineData(0, 10, true)]
    [InlineData(-1, 9, true)]
    [InlineData(1, 9, false)]
    [InlineData(0, 8, false)]
    public void Narrower_limits_are_evident(int minimum, int maximum, bool isEvident)
    {
        Assert.Equal(isEvident, Holds(Integer(0, 9), Integer(minimum, maximum)));
        Assert.Equal(isEvident, Holds(Text(minimum: 1, maximum: 10), Text(minimum: minimum + 1, maximum: maximum + 1)));
        Assert.Equal(isEvident, Holds(new ArrayType(Text()) { Count = new(1, 10) }, new ArrayType(Text()) { Count = new(minimum + 1, maximum + 1) }));
        Assert.Equal(isEvident, Holds(new MapType(Text()) { Count = new(1, 10) }, new MapType(Text()) { Count = new(minimum + 1, maximum + 1) }));
    }

    [Fact]
    public void Thousands_of_cases_are_no_matter()
    {
        static EventContract Wide(int cases) => Of(Union(Enumerable.Range(0, cases).Select(i => "C" + i).ToArray()), Enumerable.Range(0, cases).Select(i => Case("C" + i, "c" + i)).ToArray());
        Assert.True(Holds(Wide(900), Wide(901)));
        Assert.False(Holds(Wide(901), Wide(900)));
    }

    private static bool Holds(ContractType left, ContractType right) => Holds(Of(left), Of(right));

    private static bool Holds(EventContract left, EventContract right) => EvidentContainment.Holds(new ContractView(left, Side.Writer), new ContractView(right, Side.Reader));
}
