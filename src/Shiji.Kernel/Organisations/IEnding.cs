using Shiji.Kernel.Results;

namespace Shiji.Kernel.Organisations;

/// <summary>终止的牵连 — what a line holds of an organisation that is to be revoked or merged (domain.md §1.3, V-ORG-6): why it cannot be yet, and what follows when it is.</summary>
public interface IEnding
{
    /// <summary>Why it cannot end yet; null where nothing stands against it. It changes nothing.</summary>
    Task<Refusal?> CheckAsync(Ending ending, CancellationToken cancel);

    /// <summary>What follows, added to what the act saves; asked only once nothing at all stands against it.</summary>
    Task FollowAsync(Ending ending, CancellationToken cancel);
}

/// <summary>终止 — an organisation that is to end, and who answers for what was its own.</summary>
/// <param name="Name">现名.</param>
/// <param name="SuccessorId">承接组织 of a merger; null where it is revoked.</param>
/// <param name="ParentId">上级, on that day.</param>
public sealed record Ending(int OrganisationId, string Name, int? SuccessorId, int ParentId, Act Act);
