namespace Shiji.Kernel.Notices;

/// <summary>提醒来源 — declared by a module: what is due to be told today, to whom. Asked every day; what was told already is passed over.</summary>
public interface IReminder
{
    Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel);
}

/// <summary>要说的提醒 — see <see cref="Notice"/>.</summary>
public sealed record NoticeDraft(Guid AccountId, string Key, string Text, string Path);
