using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>答复 — what a request that changes something was answered: a body as JSON, or a refusal.</summary>
public sealed record Answer(int Status, string? Body, Refusal? Refusal)
{
    public IResult Result => Refusal is { } refusal ? Problem.Of(refusal, Status) : Results.Text(Body, "application/json", statusCode: Status);
}
