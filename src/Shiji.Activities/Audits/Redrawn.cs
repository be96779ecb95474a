namespace Shiji.Activities;

/// <summary>重抽结果 — what the seed draws now from what was recorded by then, beside what was drawn.</summary>
/// <param name="Population">How many of it there are now.</param>
/// <param name="Same">The very same ids: nothing was corrected or voided since.</param>
/// <param name="Gone">Lines whose attendance no longer counts.</param>
/// <param name="Ahead">Attendances that come before one that was drawn, and are not in the list.</param>
/// <param name="Ordered">The lines stand in the order of their ranks.</param>
public sealed record Redrawn(int Population, bool Same, int Gone, int Ahead, bool Ordered)
{
    /// <summary>Nothing speaks against the list.</summary>
    public bool Holds => Ahead == 0 && Ordered;

    public string Sentence(Audit audit) => this switch
    {
        { Same: true, Holds: true, Gone: 0 } => $"重抽与名单逐条一致：总体 {Population} 条没有变过。",
        { Holds: true } => $"名单站得住：抽取以后总体变了（当时 {audit.Population} 条，现在 {Population} 条，名单里有 {Gone} 条已更正或撤销），还在的记录里没有一条该抽中而不在名单里。",
        { Ordered: false } => "名单的先后与种子算出来的不同，名单被动过；请对照日志。",
        _ => $"有 {Ahead} 条按种子应排在名单里却不在。抽取当天才转为生效的会这样；不是的话名单被动过，请对照日志。",
    };
}
