import { useMutation, type UseMutationOptions, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";

/**
 * As `useMutation`. What is on its way is not sent again: who presses twice before the page could show that it
 * is being stored gets the one answer.
 */
export function useSending<Answer, Body, Context>({
  mutationFn,
  ...options
}: UseMutationOptions<Answer, Error, Body, Context> & {
  readonly mutationFn: (body: Body) => Promise<Answer>;
}): UseMutationResult<Answer, Error, Body, Context> {
  const onItsWay = useRef(new Map<string, Promise<Answer>>());
  return useMutation({
    ...options,
    mutationFn: (body) => {
      const name = JSON.stringify([body]);
      const answer =
        onItsWay.current.get(name) ?? mutationFn(body).finally(() => onItsWay.current.delete(name));
      onItsWay.current.set(name, answer);
      return answer;
    },
  });
}
