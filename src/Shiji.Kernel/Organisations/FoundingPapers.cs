namespace Shiji.Kernel.Organisations;

/// <summary>成立材料 — what the application says beside the founding itself (domain.md §1.3, V-ORG-2, V-ORG-5).</summary>
/// <param name="Members">拟编入的团员人数.</param>
/// <param name="Exempt">Why fewer than the rule asks for are allowed, as approved; null where they are enough.</param>
/// <param name="ManySites">一个单位几处场所: another organisation of this type stands under the same credit code.</param>
public sealed record FoundingPapers(int? Members, string? Exempt = null, bool ManySites = false);
