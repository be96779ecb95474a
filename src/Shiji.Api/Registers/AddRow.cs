using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>经接口填报 — the same use case as the page's, once for each Idempotency-Key.</summary>
internal sealed class AddRow(DraftReading drafts, SubmitRow submit, TakePosted posted)
{
    public Task<IResult> DoAsync(HttpContext http, Register register, CancellationToken cancel) =>
        posted.DoAsync<RowDraft, AddedRow>(http, draft => EnterAsync(register, draft, cancel), cancel);

    private async Task<Outcome<AddedRow>> EnterAsync(Register register, RowDraft draft, CancellationToken cancel)
    {
        var row = await drafts.ReadAsync(register, draft, cancel);
        if (!row.Ok) return row.Refusal;
        if (await submit.DoAsync(row.Value, cancel) is { } refusal) return refusal;
        return new AddedRow(row.Value.Id, Words.Of(row.Value.State), row.Value.State.Word());
    }
}
