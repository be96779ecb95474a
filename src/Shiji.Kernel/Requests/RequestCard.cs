using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Requests;

/// <summary>报数要求单 — what somebody writes of a request, before it is judged.</summary>
/// <param name="Node">范围, by code or name; the issuer itself where empty.</param>
/// <param name="Until">Last day asked about; needed where it is asked once.</param>
public sealed record RequestCard(string? Node, RequestLevel Level, RequestRhythm Rhythm, DateOnly? From, DateOnly? Until, int? DueDays, int? Minutes, string? Basis)
{
    public ReviewTier Reviewer { get; init; }

    public AgainBecause? Because { get; init; }

    public string? Why { get; init; }

    /// <summary>As it will be kept; the card has been judged.</summary>
    internal DataRequest Made(int register, Organisation issuer, int node) => new()
    {
        RegisterId = register,
        OrganisationId = issuer.Id,
        NodeId = node,
        Level = Level,
        Rhythm = Rhythm,
        From = Round.Start(Rhythm, From!.Value),
        Until = Until is not { } last ? null : Rhythm == RequestRhythm.Once ? last.AddDays(1) : Round.Start(Rhythm, last).AddMonths((int)Rhythm),
        DueDays = DueDays!.Value,
        Minutes = Minutes!.Value,
        Basis = Basis!.Trim(),
        Reviewer = Reviewer,
    };
}
