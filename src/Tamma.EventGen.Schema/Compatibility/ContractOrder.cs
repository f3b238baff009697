using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>The order in which a contract names its places: the contract as a whole, then each object and its members.</summary>
internal sealed class ContractOrder
{
    private readonly Dictionary<(string? Object, string? Member), int> _order = new() { [(null, null)] = -1 };

    /// <param name="contract">The contract.</param>
    /// <param name="membersFirst">Whether an object's members stand before what is about the object itself.</param>
    public ContractOrder(EventContract contract, bool membersFirst = false)
    {
        foreach (var (reference, definition) in contract.ObjectsByReference())
        {
            var members = definition.Properties.Select(property => (string?)property.JsonName);
            foreach (var member in membersFirst ? members.Append(null) : members.Prepend(null))
                _order[(reference, member)] = _order.Count;
        }
    }

    /// <summary>Where a place stands; what the contract doesn't have comes last.</summary>
    public int Of(ContractPlace place) => _order.TryGetValue((place.Object, place.Member), out var at) ? at : int.MaxValue;
}
