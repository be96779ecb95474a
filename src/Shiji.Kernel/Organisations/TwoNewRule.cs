using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Organisations;

/// <summary>两新口径 — which types and fields make an organisation a 两新 one, as the parameters of one day say; where they say nothing, none is.</summary>
public sealed class TwoNewRule(RuleBook book)
{
    private const string OfField = "two_new.field";
    private const string OfType = "two_new.type";

    /// <summary>The parameters it is made of.</summary>
    public static IReadOnlyList<string> Codes { get; } = [OfField, OfType];

    public bool Covers(OrganisationType type, Field field) =>
        book.Of(OfType, 0, RuleScope.Of(type)) != 0 && book.Of(OfField, 0, RuleScope.Of(field)) != 0;
}
