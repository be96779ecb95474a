using Shiji.Accounts;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>来用 — by which key this request works, or why by none.</summary>
public sealed class KeyVisit
{
    public RecognisedKey? By { get; internal set; }

    public Refusal? Refused { get; internal set; }
}
