using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>问题说明 — an error as other programs read it (RFC 9457): the status, in a word, in a sentence with the remedy, and the field it concerns.</summary>
public static class Problem
{
    public static IResult Of(int status, string detail, string? field = null) => Results.Problem(
        detail, statusCode: status, title: Word(status), type: $"/api#{status}",
        extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field });

    /// <summary>A refusal is what was asked for wrongly, unless it says that something is not there.</summary>
    public static IResult Of(Refusal refusal, int status = StatusCodes.Status422UnprocessableEntity) => Of(status, refusal.Message, refusal.Field);

    public static IReadOnlyDictionary<int, string> Words { get; } = new Dictionary<int, string>
    {
        [StatusCodes.Status400BadRequest] = "请求读不懂",
        [StatusCodes.Status401Unauthorized] = "没有可用的密钥",
        [StatusCodes.Status403Forbidden] = "没有这项权限",
        [StatusCodes.Status404NotFound] = "没有找到",
        [StatusCodes.Status409Conflict] = "与别的请求相撞",
        [StatusCodes.Status422UnprocessableEntity] = "没有受理",
        [StatusCodes.Status429TooManyRequests] = "请求太多",
    };

    private static string Word(int status) => Words.GetValueOrDefault(status, status >= 500 ? "出了差错" : "请求不能办");
}
