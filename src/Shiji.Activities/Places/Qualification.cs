using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>岗位资格 — what a line knows of people that a post may ask for (条例 art. 15). Where no line knows, a post's skills are told and asked of nobody.</summary>
public interface IQualification
{
    /// <summary>May a post ask for these? What nobody can say of themselves would shut everybody out.</summary>
    Task<Refusal?> KnowsAsync(IReadOnlyList<string> skills, CancellationToken cancel);

    /// <param name="invited">Asked by whoever would invite them, and answered to them: not to the person.</param>
    Task<Refusal?> HasAsync(int person, SessionRole role, bool invited, CancellationToken cancel);
}
