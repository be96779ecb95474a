using Shiji.Kernel.Figures;

namespace Shiji.Api;

/// <summary>数字（接口） — the figures of one organisation in one period, as the verb figures prints them.</summary>
public sealed record FigureItems(OrganisationMention Organisation, string Period, IReadOnlyList<FigureLine> Items);
